import { existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The account the server runs as; undefined means the one that runs us. */
export type Account = { uid: number; gid: number } | undefined;

const NOBODY = { uid: 65_534, gid: 65_534 };

/** PostgreSQL refuses to run as root, so root lends it `nobody`. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (!existsSync('/etc/passwd')) return NOBODY;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? NOBODY : { uid: Number(uid), gid: Number(gid) };
}

/** Whether the account may walk down to the path; root's home, for one, is closed to everybody else. */
export function canReach(account: Account, path: string): boolean {
  if (account === undefined) return true;
  const parent = dirname(path);
  if (parent === path) return true;
  if (!existsSync(parent)) return canReach(account, parent);
  const { mode, uid, gid } = statSync(parent);
  const search = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return (mode & search) !== 0 && canReach(account, parent);
}

/** Gives a folder and all it holds to the account. */
export function give(account: Account, folder: string) {
  if (account === undefined) return;
  const { uid, gid } = account;
  lchownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, entry), uid, gid);
}

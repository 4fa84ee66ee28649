import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, canReach, give, serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';

/** Where one server lives. Everything is fixed by the data folder, so that any process finds the same server. */
export type Place = {
  account: Account;
  binaries: string;
  /** Passwords and the log; ours. */
  dataDir: string;
  /** The cluster's parent; the data folder, unless the account cannot reach it. */
  home: string;
  cluster: string;
  socketDir: string;
};

/** A socket's path is limited to about 107 bytes on Linux and 103 on macOS. */
const LONGEST_SOCKET_DIR = 85;

export function findPlace(dataDir: string): Place {
  const account = serverAccount();
  mkdirSync(dataDir, { recursive: true });
  const folder = realpathSync(dataDir);
  const name = `viva-postgres-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const home = canReach(account, join(folder, 'cluster')) ? folder : ownFolder(undefined, join('/var/tmp', name), 0o755);
  const temporary = canReach(account, join(tmpdir(), name)) && tmpdir().length < LONGEST_SOCKET_DIR - name.length ? tmpdir() : '/tmp';
  const socketDir = ownFolder(account, join(temporary, name), 0o700);
  return { account, binaries: findBinaries(account, home), dataDir: folder, home, cluster: join(home, 'cluster'), socketDir };
}

/** Temporary folders are everybody's: a folder with our name that is not ours is not used. */
function ownFolder(account: Account, path: string, mode: number): string {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    mkdirSync(path, { recursive: true, mode });
    give(account, path);
  }
  const owner = account?.uid ?? process.getuid?.();
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} belongs to somebody else. Remove it, or set VIVA_DATA_DIR to another folder.`);
  }
  return path;
}

import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Passwords = z.strictObject({
  supabase_admin: z.string(),
  postgres: z.string(),
  app_login: z.string(),
  app_service: z.string(),
});
export type Passwords = z.infer<typeof Passwords>;
export type Login = keyof Passwords;

/** The logins' passwords of this data folder, made at its first start. */
export function readPasswords(dataDir: string): Passwords {
  const path = join(dataDir, 'postgres-passwords.json');
  if (!existsSync(path)) {
    const fresh = Object.fromEntries(Object.keys(Passwords.shape).map((login) => [login, randomBytes(18).toString('hex')]));
    publishOnce(path, JSON.stringify(fresh));
  }
  return Passwords.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** A link appears whole or not at all, and never replaces what another process wrote first. */
function publishOnce(path: string, content: string) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

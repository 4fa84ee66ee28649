import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { give } from './account.ts';
import { settle } from './binaries.ts';
import type { Place } from './place.ts';

const MAJOR = '17';

/** Makes the cluster where there is none. It appears by a rename, so a start that was killed leaves nothing half made. */
export async function makeCluster(place: Place, superuserPassword: string, durable: boolean): Promise<void> {
  if (existsSync(place.cluster)) return checkVersion(place);
  removeUnfinished(place);
  const unfinished = join(place.home, `cluster.init-${process.pid}`);
  const passwordFile = join(unfinished, 'password');
  const fresh = join(unfinished, 'cluster');
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  give(place.account, unfinished);
  const settings = ['-D', fresh, '-U', 'supabase_admin', `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '--locale=C', '-E', 'UTF8'];
  await promisify(execFile)(join(place.binaries, 'bin', 'initdb'), durable ? settings : [...settings, '--no-sync'], {
    ...place.account,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
  });
  settle(fresh, place.cluster);
  rmSync(unfinished, { recursive: true, force: true });
}

function checkVersion(place: Place) {
  const version = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR)
    throw new Error(`${place.cluster} was made by PostgreSQL ${version}, not ${MAJOR}. Run npm run reset to begin anew.`);
}

function removeUnfinished(place: Place) {
  for (const entry of readdirSync(place.home)) {
    const pid = Number(/^cluster\.init-(\d+)$/.exec(entry)?.[1]);
    if (pid > 0 && (pid === process.pid || !isAlive(pid))) rmSync(join(place.home, entry), { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

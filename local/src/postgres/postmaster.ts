import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** What `postmaster.pid` says of a server that is really there. */
export type Postmaster = { pid: number; ready: boolean };

/**
 * The server that runs on this cluster. A pid may have passed to another program since, or be a dead child that nobody
 * collected, so a pid counts only when its command line names PostgreSQL and this cluster.
 */
export function findPostmaster({ cluster }: Place): Postmaster | undefined {
  const lines = readPidFile(cluster);
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined;
  const command = commandOf(pid);
  if (!command.includes('postgres') || !command.includes(cluster)) return undefined;
  return { pid, ready: lines[7]?.trim() === 'ready' };
}

/** Removes lock files whose pid now belongs to another program; PostgreSQL itself would take it for a running server. */
export function forgetReusedPid(place: Place) {
  const pid = Number(readPidFile(place.cluster)?.[0]);
  if (!Number.isInteger(pid) || pid <= 0 || commandOf(pid) === '' || findPostmaster(place) !== undefined) return;
  rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
  rmSync(join(place.socketDir, '.s.PGSQL.5432.lock'), { force: true });
}

/** A server of this place whose cluster was removed under it; it still holds the socket. */
export function findOrphan(place: Place): number | undefined {
  const pid = Number(readLines(join(place.socketDir, '.s.PGSQL.5432.lock'))?.[0]);
  if (!Number.isInteger(pid) || pid <= 0 || findPostmaster(place)?.pid === pid) return undefined;
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(place.cluster) ? pid : undefined;
}

const readPidFile = (cluster: string) => readLines(join(cluster, 'postmaster.pid'));

function readLines(path: string): string[] | undefined {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : undefined;
  } catch {
    return undefined; // Removed between the look and the read: the server has just stopped.
  }
}

function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

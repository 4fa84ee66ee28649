import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { makeCluster } from './cluster.ts';
import { type Login, type Passwords, readPasswords } from './passwords.ts';
import { findPlace, type Place } from './place.ts';
import { findOrphan, findPostmaster, forgetReusedPid } from './postmaster.ts';

export type PostgresServer = {
  /** The login that migrates; like a hosted project's `postgres` it is no superuser. */
  adminUrl(database?: string): string;
  loginUrl(login: Login, database: string): string;
  passwords: Passwords;
  dataDir: string;
  /** Ends the server, whoever started it; close the pools first. */
  stop(): Promise<void>;
};

export type PostgresOptions = {
  dataDir: string;
  /** False gives up safety against a power cut for speed; for tests. */
  durable?: boolean;
};

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;
const MOST_ATTEMPTS = 10;
const WITHOUT_FSYNC = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const SETTINGS = ['listen_addresses=', 'max_connections=200', 'unix_socket_permissions=0700', 'jit=off'];

/** Starts PostgreSQL on the data folder, or adopts the one that already runs on it. It outlives us until `stop`. */
export async function startPostgres({ dataDir, durable = true }: PostgresOptions): Promise<PostgresServer> {
  const place = findPlace(dataDir);
  const passwords = readPasswords(place.dataDir);
  await stopOrphan(place);
  await makeCluster(place, passwords.supabase_admin, durable);
  const server = describe(place, passwords);
  const deadline = Date.now() + START_LIMIT_MS;
  let attempts = 0;
  let child: ReturnType<typeof launch> | undefined;
  while (!(await accepts(place, server))) {
    if (Date.now() > deadline || attempts > MOST_ATTEMPTS) throw new Error(`PostgreSQL did not start. ${lastLines(place)}`);
    const running = child !== undefined && child.exitCode === null && child.signalCode === null;
    if (!running && findPostmaster(place) === undefined) {
      if (attempts > 0) await pause(200);
      attempts += 1;
      child = launch(place, durable);
    }
    await pause(15);
  }
  return server;
}

/** Stops the server of this data folder and removes its cluster and passwords. */
export async function resetPostgres(dataDir: string): Promise<void> {
  const place = findPlace(dataDir);
  await stop(place);
  for (const folder of [place.cluster, place.socketDir]) rmSync(folder, { recursive: true, force: true });
  if (place.home !== place.dataDir) rmSync(place.home, { recursive: true, force: true });
  for (const file of ['postgres-passwords.json', 'postgres.log']) rmSync(join(place.dataDir, file), { force: true });
}

function launch(place: Place, durable: boolean) {
  forgetReusedPid(place);
  const log = openSync(join(place.dataDir, 'postgres.log'), 'a', 0o600);
  const settings = [...SETTINGS, `unix_socket_directories=${place.socketDir}`, ...(durable ? [] : WITHOUT_FSYNC)];
  const child = spawn(join(place.binaries, 'bin', 'postgres'), ['-D', place.cluster, ...settings.flatMap((setting) => ['-c', setting])], {
    ...place.account,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => undefined); // Seen as a start that never becomes ready, with the log.
  child.unref();
  return child;
}

async function accepts(place: Place, server: PostgresServer): Promise<boolean> {
  if (findPostmaster(place)?.ready !== true) return false;
  const client = new Client({ connectionString: server.loginUrl('supabase_admin', 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01') {
      throw new Error(`The passwords in ${place.dataDir} are not those of its cluster. Run npm run reset to begin anew.`, { cause: error });
    }
    if (!existsSync(join(place.socketDir, '.s.PGSQL.5432'))) await stop(place); // Somebody tidied the temporary folder.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(place: Place): Promise<void> {
  const deadline = Date.now() + STOP_LIMIT_MS;
  const running = findPostmaster(place);
  if (running === undefined) return;
  signal(running.pid, 'SIGINT');
  while (findPostmaster(place)?.pid === running.pid) {
    if (Date.now() > deadline) signal(running.pid, 'SIGQUIT');
    await pause(15);
  }
}

async function stopOrphan(place: Place): Promise<void> {
  const deadline = Date.now() + STOP_LIMIT_MS;
  for (let pid = findOrphan(place); pid !== undefined && Date.now() < deadline; pid = findOrphan(place)) {
    signal(pid, 'SIGQUIT');
    await pause(15);
  }
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in this moment.
  }
}

function describe(place: Place, passwords: Passwords): PostgresServer {
  const loginUrl = (login: Login, database: string) =>
    `postgres://${login}:${passwords[login]}@localhost/${database}?host=${encodeURIComponent(place.socketDir)}`;
  return {
    adminUrl: (database = 'postgres') => loginUrl('postgres', database),
    loginUrl,
    passwords,
    dataDir: place.dataDir,
    stop: () => stop(place),
  };
}

function lastLines(place: Place): string {
  const path = join(place.dataDir, 'postgres.log');
  return existsSync(path) ? `The end of ${path}:\n${readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n')}` : '';
}

import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { takeLock } from '../processes/exclusive.ts';
import { killQuietly } from '../processes/kill-quietly.ts';
import { isAlive, type ProcessIdentity } from '../processes/process-identity.ts';
import { findMarked } from '../processes/stop-marked.ts';
import { signalGroup } from '../processes/supervise-process.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { writeWhole } from './write-whole.ts';

const STALE_STOP_MS = 5_000;

/** Another living start uses the data folder. */
export class AlreadyRunning extends Error {
  readonly holder: ProcessIdentity;
  constructor(dataDir: string, holder: ProcessIdentity) {
    super(`Viva already runs on ${dataDir} (process ${holder.pid}). Stop that one first, or set VIVA_DATA_DIR to another folder.`);
    this.name = 'AlreadyRunning';
    this.holder = holder;
  }
}

export type Run = {
  id: string;
  /** Remembers a process, so that a later start can stop it when this one is killed. */
  add: (identity: ProcessIdentity) => void;
  /** Gives the data folder free; all processes of the run have ended by then. */
  end: () => void;
};

const runFile = (dataDir: string) => path.join(dataDir, 'run.json');

/** Claims the data folder for this process and stops what a killed run left behind. */
export async function beginRun(dataDir: string): Promise<Run> {
  // Root runs PostgreSQL as another account, which must be able to walk through; what others must not read is closed inside.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  for (const name of ['logs', 'supabase']) mkdirSync(path.join(dataDir, name), { recursive: true, mode: 0o700 });
  const lock = takeLock(path.join(dataDir, 'run.lock'));
  if (!lock.taken) throw new AlreadyRunning(dataDir, lock.holder);
  try {
    await stopLeftovers(dataDir);
  } catch (error) {
    lock.release();
    throw error;
  }
  const id = randomUUID();
  const processes: ProcessIdentity[] = [];
  const save = () => writeWhole(runFile(dataDir), JSON.stringify({ id, processes }));
  save();
  return {
    id,
    add: (identity) => {
      processes.push(identity);
      save();
    },
    end: () => {
      for (const pid of findMarked(id)) killQuietly(pid);
      rmSync(runFile(dataDir), { force: true });
      lock.release();
    },
  };
}

/**
 * Ends what an earlier run of this folder left running; the database is not among it, it is taken over.
 * At once: all of it survives a kill, and one part waits for interviews to end when asked politely.
 */
export async function stopLeftovers(dataDir: string): Promise<void> {
  const left = readRun(dataDir);
  if (!left) return;
  const remaining = () => [...left.processes.filter(isAlive).map(({ pid }) => pid), ...findMarked(left.id)];
  for (const { pid } of left.processes.filter(isAlive)) signalGroup(pid, 'SIGKILL');
  for (const pid of findMarked(left.id)) killQuietly(pid);
  const isOver = () => remaining().length === 0;
  await waitUntil(isOver, STALE_STOP_MS, `Processes of an earlier run could not be stopped: ${remaining().join(', ')}.`);
  rmSync(runFile(dataDir), { force: true });
}

function readRun(dataDir: string): { id: string; processes: ProcessIdentity[] } | undefined {
  try {
    return JSON.parse(readFileSync(runFile(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

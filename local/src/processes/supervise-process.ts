import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';
import { identifyProcess, type ProcessIdentity } from './process-identity.ts';

const FIRST_RESTART_MS = 300;
const LONGEST_RESTART_MS = 20_000;
/** A process that ran this long was well; its next crash starts the waiting times anew. */
const WELL_AFTER_MS = 30_000;
const STOP_TIMEOUT_MS = 6_000;

export type ProcessPlan = {
  name: string;
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** What it takes as "stop now"; SIGTERM unless said. */
  stopSignal?: NodeJS.Signals;
  onMessage?: (message: unknown) => void;
};

export type SupervisedProcess = {
  name: string;
  logFile: string;
  /** Of the process running now; undefined between a crash and the restart. */
  pid: () => number | undefined;
  /** How often it ended without being told to. */
  crashes: () => number;
  stop: () => Promise<void>;
};

/**
 * Keeps one process running in a group of its own, its output in one file, until it is told to stop.
 * When it crashes, what it started lives on: a lost agent worker is not a lost call.
 */
export function superviseProcess(plan: ProcessPlan, onSpawn: (identity: ProcessIdentity) => void = () => {}): SupervisedProcess {
  const log = openLog(plan.logFile);
  let child: ChildProcess | undefined;
  let restart: NodeJS.Timeout | undefined;
  let crashes = 0;
  let waitMs = FIRST_RESTART_MS;
  let stopping: Promise<void> | undefined;

  const start = () => {
    const startedAt = Date.now();
    const ipc = plan.onMessage ? (['ipc'] as const) : [];
    child = spawn(plan.command, plan.args, { cwd: plan.cwd, env: plan.env, stdio: ['ignore', log, log, ...ipc], detached: true });
    const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
    if (identity) onSpawn(identity);
    if (plan.onMessage) child.on('message', plan.onMessage);
    const ended = child;
    const onEnd = () => {
      if (stopping || child !== ended) return;
      child = undefined;
      crashes += 1;
      if (Date.now() - startedAt > WELL_AFTER_MS) waitMs = FIRST_RESTART_MS;
      restart = setTimeout(start, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_RESTART_MS);
    };
    child.once('exit', onEnd).once('error', () => child?.pid === undefined && onEnd());
  };

  const stop = async () => {
    clearTimeout(restart);
    if (child) await endProcess(child, plan.stopSignal ?? 'SIGTERM');
    closeSync(log);
  };

  start();
  return {
    name: plan.name,
    logFile: plan.logFile,
    pid: () => child?.pid,
    crashes: () => crashes,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function endProcess(child: ChildProcess, stopSignal: NodeJS.Signals): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child.pid, stopSignal);
    const force = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(force);
  }
  // What it started may outlive it.
  signalGroup(child.pid, 'SIGKILL');
}

/** The log of the run before stays beside it as `<name>.previous.log`. */
function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    renameSync(file, file.replace(/\.log$/, '.previous.log'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return openSync(file, 'a');
}

export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

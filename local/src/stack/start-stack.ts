import path from 'node:path';
import { type SupervisedProcess, superviseProcess } from '../processes/supervise-process.ts';
import { refuseBusyPorts } from './busy-ports.ts';
import { silent } from './narrator.ts';
import { type Database, startDatabase } from './parts/start-database.ts';
import { startParts } from './parts/start-parts.ts';
import { removeReady } from './ready-file.ts';
import { beginRun } from './run-file.ts';
import { readSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';
import type { Stack, StackOptions, Start } from './stack.ts';
import { stopInOrder } from './stop-in-order.ts';

/**
 * Starts everything one machine needs; resolves when the pages can be used. The voice follows: `voiceReady`.
 * @throws SettingRefused, AlreadyRunning or PortBusy, whose messages say what to do
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  options.signal?.throwIfAborted();
  const env = options.env ?? {};
  const settings = readSettings(env);
  const run = await beginRun(options.dataDir);
  const running: SupervisedProcess[] = [];
  const stopper = new AbortController();
  options.signal?.addEventListener('abort', () => stopper.abort(), { once: true });
  let database: Database | undefined;
  const stop = async () => {
    stopper.abort();
    await stopInOrder(running);
    await database?.stop();
    removeReady(options.dataDir);
    run.end();
  };
  const logFile = (name: string) => path.join(options.dataDir, 'logs', `${name}.log`);
  try {
    removeReady(options.dataDir);
    await refuseBusyPorts(settings);
    const start: Start = {
      options,
      env,
      settings,
      secrets: readSecrets(options.dataDir),
      runId: run.id,
      narrator: options.narrator ?? silent,
      signal: stopper.signal,
      logFile,
      remember: run.add,
      adopt: (process) => {
        running.push(process);
        if (stopper.signal.aborted) void process.stop();
      },
      supervise: (plan) => {
        stopper.signal.throwIfAborted();
        const process = superviseProcess({ ...plan, logFile: logFile(plan.name) }, run.add);
        running.push(process);
        return process;
      },
    };
    const openDatabase = async () => {
      database = await startDatabase(start);
      return database;
    };
    const parts = await startParts(start, openDatabase);
    const processes = () =>
      Object.fromEntries(running.flatMap((one) => (one.pid() === undefined ? [] : [[one.name, one.pid() as number]])));
    return { ...parts, dataDir: options.dataDir, logsDir: path.dirname(logFile('')), processes, stop: once(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const once = (stop: () => Promise<void>) => {
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= stop();
    return stopping;
  };
};

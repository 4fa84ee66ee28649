import { setTimeout as pause } from 'node:timers/promises';
import { clearCvs } from './candidates/clear-cvs.ts';
import { giveUpCv } from './candidates/give-up-cv.ts';
import { readCv } from './candidates/read-cv.ts';
import type { Deps } from './deps.ts';
import { describeError } from './http/describe-error.ts';
import { sweep } from './interviews/sweep.ts';
import { giveUpPlan, writePlan } from './jobs/write-plan.ts';
import { noteLostWorkers } from './live/note-lost-workers.ts';
import type { TaskWorker } from './ports/tasks.ts';
import { giveUpReport } from './reports/give-up-report.ts';
import { writeReport } from './reports/write-report.ts';

const SWEEP_EVERY_MS = 30_000;
const CLEAR_EVERY_MS = 10 * 60_000;
const LOOK_FOR_WORKERS_EVERY_MS = 5_000;

/** Works on tasks and does what time brings, until it is stopped. Several processes may do so at once. */
export async function runBackground({ deps, tasks }: { deps: Deps; tasks: TaskWorker }): Promise<{ stop(): Promise<void> }> {
  await tasks.work('parse-cv', (task) => readCv(deps, task));
  await tasks.giveUp('parse-cv', (task) => giveUpCv(deps, task));
  await tasks.work('draft-plan', (task) => writePlan(deps, task));
  await tasks.giveUp('draft-plan', (task) => giveUpPlan(deps, task));
  await tasks.work('write-report', (task) => writeReport(deps, task));
  await tasks.giveUp('write-report', (task) => giveUpReport(deps, task));
  const ended = new AbortController();
  const loops = [
    every(SWEEP_EVERY_MS, ended.signal, deps, sweep),
    every(CLEAR_EVERY_MS, ended.signal, deps, clearCvs),
    every(LOOK_FOR_WORKERS_EVERY_MS, ended.signal, deps, noteLostWorkers),
  ];
  return {
    stop: async () => {
      ended.abort();
      await Promise.all(loops);
    },
  };
}

async function every(everyMs: number, signal: AbortSignal, deps: Deps, work: (deps: Deps) => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    try {
      await work(deps);
    } catch (error) {
      deps.log.warn({ work: work.name, error: describeError(error) }, 'regular work failed and is tried again');
    }
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

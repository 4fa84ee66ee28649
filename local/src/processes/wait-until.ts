import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SupervisedProcess } from './supervise-process.ts';

const POLL_MS = 60;
const ANSWER_TIMEOUT_MS = 2_000;
const LAST_LINES = 8;
const CRASHES_FORGIVEN = 2;

/** Polls until the question is answered yes; rejects with the sentence when the deadline passes. */
export async function waitUntil(
  isTrue: () => Promise<boolean> | boolean,
  deadlineMs: number,
  sentence: string,
  signal?: AbortSignal,
): Promise<void> {
  const endsAt = Date.now() + deadlineMs;
  for (;;) {
    signal?.throwIfAborted();
    if (await isTrue()) return;
    if (Date.now() > endsAt) throw new Error(sentence);
    await sleep(POLL_MS);
  }
}

/** Whether the address answers with success now. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS), redirect: 'manual' }).catch(() => undefined);
  await response?.body?.cancel();
  return response !== undefined && response.status < 400;
}

/** Waits for a supervised process to answer; a process that keeps dying is reported at once, with the end of its log. */
export async function waitForProcess(
  watched: SupervisedProcess,
  isReady: () => Promise<boolean>,
  deadlineMs: number,
  signal?: AbortSignal,
) {
  const isReadyOrDead = async () => {
    if (await isReady()) return true;
    if (watched.crashes() > CRASHES_FORGIVEN) throw new Error(`${watched.name} does not start. ${logEnd(watched.logFile)}`);
    return false;
  };
  const late = `${watched.name} did not answer within ${deadlineMs / 1000} s. Its log is ${watched.logFile}`;
  await waitUntil(isReadyOrDead, deadlineMs, late, signal);
}

function logEnd(file: string): string {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(-LAST_LINES);
  return `The end of its log (${file}):\n${lines.map((line) => `    ${line}`).join('\n')}`;
}

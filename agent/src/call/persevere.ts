import { setTimeout as delay } from 'node:timers/promises';
import { ApiRefusal } from './agent-api.ts';

const RETRY_AFTER_MS = [250, 500, 1_000, 2_000, 4_000];

/** `refused`: it will never be done. */
export type Outcome = 'done' | 'refused' | 'too-late';

/** The moment on the monotonic clock by which steps that share a time have to be done. */
export const within = (ms: number): number => performance.now() + ms;

/** Does it until it is done, the api refuses it, or the moment `until` has come. The attempt is told how long it has. */
export async function persevere(attempt: (leftMs: number) => Promise<unknown>, until: number): Promise<Outcome> {
  for (let failures = 0; ; failures += 1) {
    try {
      await attempt(Math.max(0, until - performance.now()));
      return 'done';
    } catch (error) {
      const waitMs = RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)] ?? 0;
      if (error instanceof ApiRefusal && error.isFinal) return 'refused';
      if (performance.now() + waitMs > until) return 'too-late';
      await delay(waitMs);
    }
  }
}

/** Waits for it, but not longer than the moment `until`. */
export async function waitFor(work: Promise<unknown>, until: number): Promise<void> {
  const over = new AbortController();
  const late = delay(Math.max(0, until - performance.now()), undefined, { signal: over.signal }).catch(() => {});
  await Promise.race([work, late]).finally(() => over.abort());
}

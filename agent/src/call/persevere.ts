import { setTimeout as delay } from 'node:timers/promises';
import { ApiRefusal } from './agent-api.ts';

const RETRY_AFTER_MS = [250, 500, 1_000, 2_000, 4_000];

/** Does it until it is done, the api refuses it, or the time is over. @returns whether it is done */
export async function persevere(attempt: () => Promise<unknown>, forMs: number): Promise<boolean> {
  const until = performance.now() + forMs;
  for (let failures = 0; ; failures += 1) {
    try {
      await attempt();
      return true;
    } catch (error) {
      const waitMs = RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)] ?? 0;
      const isFinal = error instanceof ApiRefusal && error.status < 500 && error.status !== 429;
      if (isFinal || performance.now() + waitMs > until) return false;
      await delay(waitMs);
    }
  }
}

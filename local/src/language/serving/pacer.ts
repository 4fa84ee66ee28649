import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Pace } from '../behaviour.ts';
import type { SeededRandom } from '../schema/seeded-random.ts';

export type Pacer = {
  beforeFirstToken(): Promise<void>;
  /** Between one token and the next, or as often as `count` says. */
  betweenTokens(count?: number): Promise<void>;
  /** Until somebody hangs up. */
  forever(): Promise<never>;
};

/** Every wait ends with an AbortError when the connection is gone. */
export function pacer({ firstTokenMs, tokensPerSecond, jitter }: Required<Pace>, random: SeededRandom, signal: AbortSignal): Pacer {
  const wait = async (ms: number) => {
    const spread = ms * (1 + jitter * (2 * random.next() - 1));
    if (spread > 0) await setTimeout(spread, undefined, { signal });
    else await setImmediate(undefined, { signal });
  };
  return {
    beforeFirstToken: () => wait(firstTokenMs),
    betweenTokens: (count = 1) => wait((1_000 * count) / tokensPerSecond),
    forever: () =>
      new Promise((_, reject) => {
        if (signal.aborted) reject(signal.reason);
        else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
  };
}

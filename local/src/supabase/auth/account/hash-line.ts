import { AuthProblem } from '../auth-problem.ts';

/**
 * Each password costs 32 MB and a tenth of a second on purpose, and anybody may send one: `atOnce` are worked on, `waiting`
 * stand in line, and whoever comes then is asked to come back.
 */
export function hashLine({ atOnce, waiting }: { atOnce: number; waiting: number }): <T>(hash: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = [];
  let running = 0;
  return async (hash) => {
    if (running < atOnce) running += 1;
    else if (line.length < waiting) await new Promise<void>((resolve) => line.push(resolve));
    else throw new AuthProblem(429, 'over_request_rate_limit', 'Request rate limit reached');
    try {
      return await hash();
    } finally {
      const next = line.shift();
      // A turn is handed on, so that nobody who comes now overtakes the line.
      if (next) next();
      else running -= 1;
    }
  };
}

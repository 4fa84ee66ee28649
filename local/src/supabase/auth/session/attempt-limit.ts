/** How often somebody may try. A try that succeeds is given back: only guessing spends. */
export type AttemptLimit = {
  take(who: string): boolean;
  giveBack(who: string): void;
};

const MOST_REMEMBERED = 10_000;

/** `burst` tries at once, and one more each `refillMs`. */
export function attemptLimit({ burst, refillMs, now }: { burst: number; refillMs: number; now: () => Date }): AttemptLimit {
  const spent = new Map<string, { tries: number; at: number }>();

  const triesOf = (who: string, at: number) => {
    const entry = spent.get(who);
    return entry ? Math.max(0, entry.tries - Math.floor((at - entry.at) / refillMs)) : 0;
  };

  return {
    take: (who) => {
      const at = now().getTime();
      const tries = triesOf(who, at);
      if (tries >= burst) return false;
      // Taken out first, so that the map stays in the order of the last try and its first entry is the oldest.
      spent.delete(who);
      if (spent.size >= MOST_REMEMBERED) forgetOldest(spent);
      spent.set(who, { tries: tries + 1, at });
      return true;
    },
    giveBack: (who) => {
      const entry = spent.get(who);
      if (entry) entry.tries -= 1;
    },
  };
}

/** Names to try with are free to make up, so time alone does not keep the map small. */
function forgetOldest(spent: Map<string, unknown>): void {
  for (const who of spent.keys()) {
    spent.delete(who);
    return;
  }
}

/** How often an address may try. A try that succeeds is given back: only guessing spends. */
export type AttemptLimit = {
  take(address: string): boolean;
  giveBack(address: string): void;
};

const MOST_ADDRESSES = 10_000;

/** `burst` tries at once, and one more each `refillMs`. */
export function attemptLimit({ burst, refillMs, now }: { burst: number; refillMs: number; now: () => Date }): AttemptLimit {
  const spent = new Map<string, { tries: number; at: number }>();

  const triesOf = (address: string, at: number) => {
    const entry = spent.get(address);
    return entry ? Math.max(0, entry.tries - Math.floor((at - entry.at) / refillMs)) : 0;
  };

  return {
    take: (address) => {
      const at = now().getTime();
      const tries = triesOf(address, at);
      if (tries >= burst) return false;
      if (spent.size >= MOST_ADDRESSES) forgetRefilled(spent, burst * refillMs, at);
      spent.set(address, { tries: tries + 1, at });
      return true;
    },
    giveBack: (address) => {
      const entry = spent.get(address);
      if (entry) entry.tries -= 1;
    },
  };
}

function forgetRefilled(spent: Map<string, { at: number }>, refilledMs: number, at: number): void {
  for (const [address, entry] of spent) if (at - entry.at > refilledMs) spent.delete(address);
}

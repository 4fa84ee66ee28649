/** How often somebody may try. A try that succeeds is given back: only guessing spends. */
export type AttemptLimit = {
  take(who: string): boolean;
  giveBack(who: string): void;
};

const MOST_REMEMBERED = 10_000;

type Spent = { tries: number; at: number };

/** `burst` tries at once, and one more each `refillMs`. */
export function attemptLimit({ burst, refillMs, now }: { burst: number; refillMs: number; now: () => Date }): AttemptLimit {
  const spent = new Map<string, Spent>();
  const leftOf = ({ tries, at }: Spent, time: number) => Math.max(0, tries - Math.floor((time - at) / refillMs));

  return {
    take: (who) => {
      const at = now().getTime();
      const entry = spent.get(who);
      const tries = entry ? leftOf(entry, at) : 0;
      if (tries >= burst) return false;
      if (entry === undefined && spent.size >= MOST_REMEMBERED) makeRoom(spent, (other) => leftOf(other, at));
      spent.set(who, { tries: tries + 1, at });
      return true;
    },
    giveBack: (who) => {
      const entry = spent.get(who);
      if (entry) entry.tries -= 1;
      if (entry?.tries === 0) spent.delete(who);
    },
  };
}

/**
 * Names to try with are free to make up, so time alone does not keep the map small. Who is refilled is forgotten; if nobody
 * is, the one who tried least: made-up names must not wipe out what is known of a name that is guessed at.
 */
function makeRoom(spent: Map<string, Spent>, leftOf: (entry: Spent) => number): void {
  let least: { who: string; left: number } | undefined;
  for (const [who, entry] of spent) {
    const left = leftOf(entry);
    if (left === 0) spent.delete(who);
    else if (least === undefined || left < least.left) least = { who, left };
  }
  if (spent.size >= MOST_REMEMBERED && least !== undefined) spent.delete(least.who);
}

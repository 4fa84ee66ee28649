/**
 * In the order they are served. `final`: somebody finished speaking. `first`: somebody waits for the first sound. `next`: the
 * rest of a line that is being heard. `rest`: lines rendered ahead of need. `partial`: words shown while somebody still speaks.
 */
export const PRIORITIES = ['final', 'first', 'next', 'rest', 'partial'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface QueueLimits {
  /** Works done at once. */
  workers: number;
  /** Works waiting, before more are refused. */
  waiting: number;
  /** A partial that waited longer shows words nobody needs any more. */
  partialStaleMs: number;
}

/** `full`: too much waits already. `stale`: a partial that was overtaken. `gone`: whoever asked has left. */
export class Refused extends Error {
  override name = 'Refused';
  readonly because: 'full' | 'stale' | 'gone';

  constructor(because: 'full' | 'stale' | 'gone') {
    super(`The work was not done: ${because}.`);
    this.because = because;
  }
}

interface Waiting {
  priority: Priority;
  askedAt: number;
  signal: AbortSignal | undefined;
  start: () => void;
  refuse: (because: Refused['because']) => void;
}

/** One queue for both models, because they share the processors. */
export class WorkQueue {
  readonly #limits: QueueLimits;
  readonly #now: () => number;
  #waiting: Waiting[] = [];
  #running = 0;

  constructor(limits: QueueLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  run<T>(priority: Priority, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const refuse = (because: Refused['because']) => reject(new Refused(because));
      const start = () => {
        this.#running += 1;
        work()
          .then(resolve, reject)
          .finally(() => {
            this.#running -= 1;
            this.#startNext();
          });
      };
      this.#add({ priority, askedAt: this.#now(), signal, start, refuse });
    });
  }

  #add(entry: Waiting): void {
    if (this.#waiting.length >= this.#limits.waiting && !this.#makeRoomFor(entry)) {
      entry.refuse('full');
      return;
    }
    entry.signal?.addEventListener('abort', () => this.#remove(entry), { once: true });
    this.#waiting.push(entry);
    this.#startNext();
  }

  /** Gives the place of the newest entry that matters less. */
  #makeRoomFor(entry: Waiting): boolean {
    const lowest = this.#waiting.toSorted(inOrder).at(-1);
    if (!lowest || rank(lowest) <= rank(entry)) return false;
    this.#waiting = this.#waiting.filter((waiting) => waiting !== lowest);
    lowest.refuse(lowest.priority === 'partial' ? 'stale' : 'full');
    return true;
  }

  #remove(entry: Waiting): void {
    if (!this.#waiting.includes(entry)) return;
    this.#waiting = this.#waiting.filter((waiting) => waiting !== entry);
    entry.refuse('gone');
  }

  #startNext(): void {
    while (this.#running < this.#limits.workers) {
      const next = this.#takeNext();
      if (!next) return;
      if (next.signal?.aborted) next.refuse('gone');
      else if (this.#isStale(next)) next.refuse('stale');
      else next.start();
    }
  }

  #takeNext(): Waiting | undefined {
    const [next] = this.#waiting.toSorted(inOrder);
    this.#waiting = this.#waiting.filter((waiting) => waiting !== next);
    return next;
  }

  #isStale({ priority, askedAt }: Waiting): boolean {
    return priority === 'partial' && this.#now() - askedAt > this.#limits.partialStaleMs;
  }
}

const rank = ({ priority }: Waiting): number => PRIORITIES.indexOf(priority);
const inOrder = (a: Waiting, b: Waiting): number => rank(a) - rank(b) || a.askedAt - b.askedAt;

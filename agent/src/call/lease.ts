import type { FinishReason, InterviewStatus } from '@viva/domain';
import { ApiRefusal } from './agent-api.ts';

const BEAT_MS = 2_000;
/** The api gives the interview to another call when it has heard no beat for this long. */
const LEASE_MS = 6_000;

type Options = {
  beat: () => Promise<InterviewStatus>;
  /** Once, when another call holds the interview: fall silent and leave. */
  onLost: () => void;
  /** Once, when somebody else has ended the interview. */
  onOver: (reason: FinishReason) => void;
  /** The api has accepted no beat for too long: fall silent until the right is regained or lost. */
  onLapsed: () => void;
  /** At the first accepted beat, and at the first one after a lapse. */
  onRegained: () => void;
  onFailure: (error: unknown) => void;
};

/**
 * The right to speak in an interview. Lost when the api says so. While the api cannot be reached it may give the interview
 * to another call, so the right lapses by itself, and it comes back when the api accepts a beat again.
 */
export class Lease {
  readonly #options: Options;
  #state: 'lapsed' | 'held' | 'over' | 'lost' = 'lapsed';
  /** On the monotonic clock; counted from when a beat was sent, since the api may have counted from then. */
  #heldUntil = 0;
  #lapse: NodeJS.Timeout | undefined;
  #beats: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#beats = setInterval(() => void this.check(), BEAT_MS);
    void this.check();
  }

  /** An interview that is over goes to nobody else: its goodbye may be said. */
  get maySpeak(): boolean {
    this.#lapseIfDue();
    return this.#state === 'held' || this.#state === 'over';
  }

  get isLost(): boolean {
    return this.#state === 'lost';
  }

  async check(): Promise<void> {
    const sentAt = performance.now();
    try {
      const status = await this.#options.beat();
      if (status.state === 'finished') this.#end(status.reason);
      else if (status.state === 'not-started') this.#lose();
      else this.#hold(sentAt + LEASE_MS);
    } catch (error) {
      if (error instanceof ApiRefusal && (error.isConflict || error.status === 404)) this.#lose();
      else this.#options.onFailure(error);
    }
  }

  release(): void {
    clearInterval(this.#beats);
    clearTimeout(this.#lapse);
    this.#beats = undefined;
  }

  #hold(until: number): void {
    if (this.#beats === undefined || until <= Math.max(this.#heldUntil, performance.now())) return;
    this.#heldUntil = until;
    clearTimeout(this.#lapse);
    this.#lapse = setTimeout(() => this.#lapseIfDue(), Math.ceil(until - performance.now()));
    if (this.#state !== 'lapsed') return;
    this.#state = 'held';
    this.#options.onRegained();
  }

  /** Also asked before each line: a process that was held up finds its timers late. */
  #lapseIfDue(): void {
    if (this.#beats === undefined || this.#state !== 'held' || performance.now() < this.#heldUntil) return;
    this.#state = 'lapsed';
    this.#options.onLapsed();
  }

  #end(reason: FinishReason): void {
    if (this.#beats === undefined) return;
    this.release();
    this.#state = 'over';
    this.#options.onOver(reason);
  }

  #lose(): void {
    if (this.#beats === undefined) return;
    this.release();
    this.#state = 'lost';
    this.#options.onLost();
  }
}

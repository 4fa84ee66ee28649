import type { InterviewClock } from '@viva/domain';

/** How long a place is kept for a candidate who is gone or has paused. */
export const PLACE_KEPT_MS = 10 * 60_000;

const AFTER_MS = {
  /** Speech that ended this long ago without words was no answer. */
  unsaid: 1_500,
  'stayed-away': PLACE_KEPT_MS,
} as const;
/** How long after the interview's time an answer under way is still listened to. */
const OVERTIME_MS = 60_000;

/** What the passing of time alone decides. */
export type Deadline = keyof typeof AFTER_MS | 'time-over';

/** Until an answer under way is ended; in a pause it does not shrink. */
export const timeLeftMs = ({ elapsedMs, limitMs }: InterviewClock): number => limitMs + OVERTIME_MS - elapsedMs;

/** The floor's deadlines: each runs at most once at a time, and starting it again starts it anew. */
export class Deadlines {
  readonly #onPassed: (deadline: Deadline) => void;
  readonly #timers = new Map<Deadline, NodeJS.Timeout>();

  constructor(onPassed: (deadline: Deadline) => void) {
    this.#onPassed = onPassed;
  }

  start(deadline: keyof typeof AFTER_MS): void {
    this.#set(deadline, AFTER_MS[deadline]);
  }

  /** The interview's clock may stand still meanwhile: whoever is told that the time is over looks at it again. */
  startTimeOver(clock: InterviewClock): void {
    this.#set('time-over', timeLeftMs(clock));
  }

  stop(deadline: Deadline): void {
    clearTimeout(this.#timers.get(deadline));
    this.#timers.delete(deadline);
  }

  stopAll(): void {
    for (const deadline of [...this.#timers.keys()]) this.stop(deadline);
  }

  #set(deadline: Deadline, afterMs: number): void {
    this.stop(deadline);
    this.#timers.set(
      deadline,
      setTimeout(() => this.#onPassed(deadline), afterMs),
    );
  }
}

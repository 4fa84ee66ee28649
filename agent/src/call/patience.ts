import { type SilenceStep, silenceSteps, type TimedStep } from '../conversation/silence-steps.ts';

type ThinkingTime = Parameters<typeof silenceSteps>[0];

/** Meets a silence step by step. Starts anew whenever the candidate says or presses something. */
export class Patience {
  readonly #onStep: (step: SilenceStep) => void;
  #steps: TimedStep[] = [];
  #spentMs = 0;
  #since: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(onStep: (step: SilenceStep) => void) {
    this.#onStep = onStep;
  }

  begin(thinkingTime: ThinkingTime, extraTime: number, isPaused: boolean): void {
    this.hold();
    this.#steps = silenceSteps(thinkingTime, extraTime, isPaused);
    this.#spentMs = 0;
    this.resume();
  }

  /** While somebody speaks no time passes. */
  hold(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#since !== undefined) this.#spentMs += performance.now() - this.#since;
    this.#since = undefined;
  }

  resume(): void {
    const next = this.#steps[0];
    if (next === undefined || this.#since !== undefined) return;
    this.#since = performance.now();
    this.#timer = setTimeout(
      () => {
        this.hold();
        this.#steps.shift();
        this.#onStep(next.step);
      },
      Math.max(0, next.afterMs - this.#spentMs),
    );
  }
}

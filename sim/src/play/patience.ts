import { silenceSteps } from '@viva/agent/text-interviewer';

type Steps = ReturnType<typeof silenceSteps>;
type Step = Steps[number]['step'];

/** The steps of a silence in virtual time, as the floor counts them: while somebody speaks no time passes. */
export class Patience {
  #steps: Steps = [];
  #spentMs = 0;

  begin(thinkingTime: Parameters<typeof silenceSteps>[0], isPaused: boolean): void {
    this.#steps = silenceSteps(thinkingTime, 1, isPaused);
    this.#spentMs = 0;
  }

  /** Milliseconds of silence until the next step. */
  get untilNextMs(): number {
    const next = this.#steps[0];
    return next === undefined ? Number.POSITIVE_INFINITY : Math.max(0, next.afterMs - this.#spentMs);
  }

  pass(ms: number): void {
    this.#spentMs += ms;
  }

  take(): Step | undefined {
    return this.#steps.shift()?.step;
  }
}

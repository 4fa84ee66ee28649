import type { FinishReason, InterviewStatus } from '@viva/domain';
import { ApiRefusal } from './agent-api.ts';

const BEAT_MS = 2_000;

type Options = {
  beat: () => Promise<InterviewStatus>;
  /** Once, when another call holds the interview: fall silent and leave. */
  onLost: () => void;
  /** Once, when somebody else has ended the interview. */
  onOver: (reason: FinishReason) => void;
  onFailure: (error: unknown) => void;
};

/**
 * The right to speak in an interview. Lost when the api says so. While the api cannot be reached nobody else can get it,
 * so the interview goes on.
 */
export class Lease {
  readonly #options: Options;
  #timer: NodeJS.Timeout | undefined;
  #isHeld = true;

  constructor(options: Options) {
    this.#options = options;
    this.#timer = setInterval(() => void this.check(), BEAT_MS);
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  async check(): Promise<void> {
    try {
      const status = await this.#options.beat();
      if (status.state === 'finished') this.#end(status.reason);
      else if (status.state === 'not-started') this.#lose();
    } catch (error) {
      if (error instanceof ApiRefusal && (error.isConflict || error.status === 404)) this.#lose();
      else this.#options.onFailure(error);
    }
  }

  release(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #end(reason: FinishReason): void {
    if (this.#timer === undefined) return;
    this.release();
    this.#options.onOver(reason);
  }

  #lose(): void {
    if (!this.#isHeld || this.#timer === undefined) return;
    this.#isHeld = false;
    this.release();
    this.#options.onLost();
  }
}

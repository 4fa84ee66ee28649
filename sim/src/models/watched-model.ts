import { setTimeout as delay } from 'node:timers/promises';
import type { Asked, LanguageModel, Piece } from '@viva/agent/text-interviewer';

const LOOK_EVERY_MS = 2;
/** A reading leads to a wording a moment later. */
const QUIET_LOOKS = 3;

/** A model that can tell when it has nothing to do. */
export class WatchedModel implements LanguageModel {
  readonly provider: string;
  readonly model: string;
  readonly #inner: LanguageModel;
  #running = 0;

  constructor(inner: LanguageModel) {
    this.#inner = inner;
    this.provider = inner.provider;
    this.model = inner.model;
  }

  async *generate(asked: Asked, signal: AbortSignal): AsyncGenerator<Piece> {
    this.#running += 1;
    try {
      yield* this.#inner.generate(asked, signal);
    } finally {
      this.#running -= 1;
    }
  }

  /** At most so long. */
  async settled(longestMs: number): Promise<void> {
    const until = performance.now() + longestMs;
    for (let quiet = 0; quiet < QUIET_LOOKS && performance.now() < until; ) {
      await delay(LOOK_EVERY_MS);
      quiet = this.#running === 0 ? quiet + 1 : 0;
    }
  }
}

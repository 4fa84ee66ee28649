/** Gives up on another side that stays silent for too long while it is waited for; what it takes in all does not matter. */
export class SilenceLimit {
  readonly #limitMs: number;
  readonly #given = new AbortController();

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** Aborted when the limit was exceeded. */
  get signal(): AbortSignal {
    return this.#given.signal;
  }

  async wait<T>(answer: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.#given.abort(), this.#limitMs);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
  }
}

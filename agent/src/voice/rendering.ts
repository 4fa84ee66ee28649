import type { SpokenClause } from '../speech-models.ts';

/** A part while it is being rendered and afterwards: whoever reads gets what is there and then the rest as it comes. */
export class Rendering {
  readonly clauses: SpokenClause[] = [];
  #state: 'open' | 'complete' | { error: unknown } = 'open';
  #changed = Promise.withResolvers<void>();

  get hasFailed(): boolean {
    return typeof this.#state === 'object';
  }

  add(clause: SpokenClause): void {
    this.clauses.push(clause);
    this.#announce();
  }

  finish(all: readonly SpokenClause[] = []): void {
    this.clauses.push(...all);
    this.#state = 'complete';
    this.#announce();
  }

  fail(error: unknown): void {
    this.#state = { error };
    this.#announce();
  }

  async *read(): AsyncGenerator<SpokenClause> {
    for (let next = 0; ; ) {
      const clause = this.clauses[next];
      if (clause !== undefined) {
        next += 1;
        yield clause;
      } else if (this.#state === 'complete') return;
      else if (typeof this.#state === 'object') throw this.#state.error;
      else await this.#changed.promise;
    }
  }

  /** False when it failed. */
  async completed(): Promise<boolean> {
    while (this.#state === 'open') await this.#changed.promise;
    return this.#state === 'complete';
  }

  #announce(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }
}

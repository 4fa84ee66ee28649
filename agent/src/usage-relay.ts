import { setTimeout as delay } from 'node:timers/promises';
import type { TokenUse } from '@viva/domain';
import { ApiRefusal } from './call/agent-api.ts';

const TOGETHER_MS = 1_500;
const RETRY_AFTER_MS = 3_000;
const MOST_AT_ONCE = 50;

/**
 * Tells the api what models were used for, a few at a time; what it could not tell yet it tells again, and what the api will
 * never take is let go, so that it holds up nothing. A use told twice counts once.
 */
export class UsageRelay {
  readonly #send: (uses: TokenUse[]) => Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  #waiting: TokenUse[] = [];
  #running: Promise<void> | undefined;
  #stopped = false;
  readonly #hurry = new AbortController();

  constructor(send: (uses: TokenUse[]) => Promise<void>, onFailure: (error: unknown) => void = () => {}) {
    this.#send = send;
    this.#onFailure = onFailure;
  }

  add(use: TokenUse): void {
    this.#waiting.push(use);
    this.#running ??= this.#run();
  }

  /** Tells all uses so far at once, and resolves when they are told. */
  async drained(): Promise<void> {
    this.#hurry.abort();
    await this.#running;
  }

  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    await delay(TOGETHER_MS, undefined, { signal: this.#hurry.signal }).catch(() => {});
    while (this.#waiting.length > 0 && !this.#stopped) {
      const uses = this.#waiting.slice(0, MOST_AT_ONCE);
      try {
        await this.#send(uses);
        this.#waiting = this.#waiting.slice(uses.length);
      } catch (error) {
        this.#onFailure(error);
        if (error instanceof ApiRefusal && error.isFinal) this.#waiting = this.#waiting.slice(uses.length);
        else await delay(RETRY_AFTER_MS);
      }
    }
    this.#running = undefined;
  }
}

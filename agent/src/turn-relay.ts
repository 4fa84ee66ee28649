import { setTimeout as delay } from 'node:timers/promises';
import type { Turn } from '@viva/domain';

/** Stores turns and answers with the number up to which all are stored. Throws while they cannot be stored. */
export type SendTurns = (turns: Turn[]) => Promise<number>;

const RETRY_AFTER_MS = [250, 500, 1_000, 2_000, 4_000];
const MOST_AT_ONCE = 50;

type Options = {
  /** Told of each failed attempt; the turns are kept and sent again. */
  onFailure?: (error: unknown) => void;
  wait?: (ms: number) => Promise<unknown>;
};

/** Brings turns to the api in order. What it could not store yet it keeps and sends again, for as long as the process lives. */
export class TurnRelay {
  readonly #send: SendTurns;
  readonly #onFailure: (error: unknown) => void;
  readonly #wait: (ms: number) => Promise<unknown>;
  #waiting: Turn[] = [];
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(send: SendTurns, { onFailure = () => {}, wait = delay }: Options = {}) {
    this.#send = send;
    this.#onFailure = onFailure;
    this.#wait = wait;
  }

  add(turn: Turn): void {
    this.#waiting.push(turn);
    this.#running ??= this.#run();
  }

  get unsent(): number {
    return this.#waiting.length;
  }

  /** Resolves when all turns so far are stored, or the relay was stopped. */
  async drained(): Promise<void> {
    await this.#running;
  }

  /** Another call holds the interview now: what it has not stored from here would contradict it. */
  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    for (let failures = 0; this.#waiting.length > 0 && !this.#stopped; ) {
      try {
        const storedThrough = await this.#send(this.#waiting.slice(0, MOST_AT_ONCE));
        this.#waiting = this.#waiting.filter((turn) => turn.number > storedThrough);
        failures = 0;
      } catch (error) {
        this.#onFailure(error);
        await this.#wait(RETRY_AFTER_MS[Math.min(failures++, RETRY_AFTER_MS.length - 1)] ?? 0);
      }
    }
    this.#running = undefined;
  }
}

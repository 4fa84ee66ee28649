import { setTimeout as delay } from 'node:timers/promises';
import type { FinishReason } from '@viva/domain';
import type { Standing } from '../conversation/standing.ts';

export type FloorShown = 'theirs' | 'yours' | 'thinking' | 'closing';

/** What the candidate's page shows of the interview; everybody in the room can read it, so it holds only what was spoken. */
export type Board = Standing & {
  floor: FloorShown;
  /** "Still your turn": the silence has lasted. */
  waiting: boolean;
  ended: FinishReason | null;
};

export type Publish = (attributes: Record<string, string>) => Promise<void>;

const KEY = 'viva.progress';
/** Changes of one moment go out together, and two in a row cannot overtake each other. */
const TOGETHER_MS = 20;
/** The room confirms an attribute late or never, though it was set. */
const LONGEST_CONFIRMATION_MS = 300;
const RETRY_AFTER_MS = 1_000;

/** Keeps the room's attribute equal to the board: what the room did not take is sent until it does. */
export class ProgressBoard {
  readonly #publish: Publish;
  #board: Board;
  #shown = '';
  #publishing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(publish: Publish, board: Board) {
    this.#publish = publish;
    this.#board = board;
  }

  show(change: Partial<Board>): void {
    this.#board = { ...this.#board, ...change };
    this.#sendIn(TOGETHER_MS);
  }

  /** There is no room any more to show it in. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Resolves when what is shown has been sent. */
  async settled(): Promise<void> {
    clearTimeout(this.#timer);
    this.#send();
    await Promise.race([this.#publishing, delay(LONGEST_CONFIRMATION_MS)]);
  }

  #sendIn(ms: number): void {
    if (!this.#isStopped) this.#timer ??= setTimeout(() => this.#send(), ms);
  }

  #send(): void {
    this.#timer = undefined;
    const next = JSON.stringify(this.#board);
    if (next === this.#shown) return;
    this.#shown = next;
    this.#publishing = this.#publish({ [KEY]: next }).catch(() => {
      this.#shown = '';
      this.#sendIn(RETRY_AFTER_MS);
    });
  }
}

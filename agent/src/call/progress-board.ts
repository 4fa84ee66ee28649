import type { FinishReason } from '@viva/domain';

export type FloorShown = 'theirs' | 'yours' | 'thinking' | 'closing';

/** What the candidate's page shows of the interview; everybody in the room can read it, so it holds only what was spoken. */
export type Board = {
  topic: number;
  topics: number;
  minutesLeft: number;
  floor: FloorShown;
  /** "Still your turn": the silence has lasted. */
  waiting: boolean;
  question: string | null;
  ended: FinishReason | null;
};

export type Publish = (attributes: Record<string, string>) => Promise<void>;

const KEY = 'viva.progress';

/** Keeps the room's attribute equal to the board; a change that fails to arrive is carried by the next one. */
export class ProgressBoard {
  readonly #publish: Publish;
  #board: Board;
  #shown = '';
  #last: Promise<void> = Promise.resolve();

  constructor(publish: Publish, board: Board) {
    this.#publish = publish;
    this.#board = board;
  }

  show(change: Partial<Board>): void {
    this.#board = { ...this.#board, ...change };
    const next = JSON.stringify(this.#board);
    if (next === this.#shown) return;
    this.#shown = next;
    this.#last = this.#last
      .then(() => this.#publish({ [KEY]: next }))
      .catch(() => {
        this.#shown = '';
      });
  }

  /** Resolves when what is shown has been sent. */
  async settled(): Promise<void> {
    await this.#last;
  }
}

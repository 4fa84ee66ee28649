import type { Assessment } from '@viva/domain';
import type { Line } from '../conversation/line.ts';
import type { Utterance } from '../conversation.ts';
import type { FloorParts } from './floor-parts.ts';

const MOST_DEAF_TURNS = 5;
/** Words over the last moments of the greeting answer its "Ready?". */
const ANSWERS_EARLY_MS = 3_000;

/** Puts what was heard into the interview, and knows when the recognizer stays away. */
export class Listening {
  readonly #parts: Pick<FloorParts, 'conversation' | 'hearing' | 'keep' | 'thinking'>;
  #deafFor = 0;

  constructor(parts: Pick<FloorParts, 'conversation' | 'hearing' | 'keep' | 'thinking'>) {
    this.#parts = parts;
  }

  /** Keeps what was heard when it has been read; what comes meanwhile is kept with it. */
  async keepRead(): Promise<Utterance | undefined> {
    const { hearing, thinking } = this.#parts;
    const { text } = hearing;
    return this.keep(text === '' ? undefined : { text, assessment: await thinking.assess(text, Date.now()) });
  }

  /**
   * @param read what a model has read, which counts for that text alone
   * @returns the last of what was heard; undefined when nothing was
   */
  keep(read?: { text: string; assessment: Assessment }): Utterance | undefined {
    const { conversation, hearing, keep } = this.#parts;
    let last: Utterance | undefined;
    for (let next = hearing.take(); next !== undefined; next = hearing.take()) {
      if (next.understood) this.#deafFor = 0;
      keep(conversation.hear(next, next.text === read?.text ? read.assessment : undefined));
      last = next;
    }
    return last;
  }

  /** @returns whether what was said over a line came late enough to answer it */
  keepSaidOverLine(): boolean {
    const isAnswer = (this.#parts.hearing.lastEndedAt ?? 0) >= Date.now() - ANSWERS_EARLY_MS;
    this.keep();
    return isAnswer;
  }

  /** What is said to who spoke while the recognizer was away; the goodbye when that lasts. */
  lineForDeafness(): Line {
    const { conversation } = this.#parts;
    this.#deafFor += 1;
    return this.#deafFor > MOST_DEAF_TURNS ? conversation.line({ kind: 'close', because: 'technical' }) : conversation.deafLine();
  }
}

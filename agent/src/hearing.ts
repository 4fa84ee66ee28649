import type { SpeechSegment } from '@viva/domain';
import type { AudioTimeOf, Utterance } from './conversation.ts';

/** One stretch of speech as the recognizer gave it. Times are milliseconds since the epoch. */
export type HeardPiece = { text: string; missing?: 'no-words' | 'recognizer-away' | null; startedAt: number; endedAt: number };

/** Shorter speech without words is a cough or a click, not somebody who was not understood. */
const SHORTEST_UNKNOWN_MS = 800;
/** What one turn of the transcript holds. */
const LONGEST_TEXT = 20_000;
const MOST_SEGMENTS = 500;

/** Gathers what the candidate says until the floor passes; nothing that was recognized is left out, and what is too long for one turn fills several. */
export class Hearing {
  readonly #audioTimeOf: AudioTimeOf;
  #pieces: HeardPiece[] = [];

  constructor(audioTimeOf: AudioTimeOf) {
    this.#audioTimeOf = audioTimeOf;
  }

  add(piece: HeardPiece): void {
    for (let at = 0; at === 0 || at < piece.text.length; at += LONGEST_TEXT) {
      this.#pieces.push({ ...piece, text: piece.text.slice(at, at + LONGEST_TEXT).toWellFormed() });
    }
  }

  get hasText(): boolean {
    return this.#pieces.some(({ text }) => text !== '');
  }

  /** What was understood since the last time. */
  get text(): string {
    return this.#pieces
      .map(({ text }) => text)
      .join(' ')
      .trim();
  }

  /** Speech, long enough to be meant, of which no word was understood. */
  get isNotUnderstood(): boolean {
    return !this.hasText && this.#pieces.some(({ startedAt, endedAt }) => endedAt - startedAt >= SHORTEST_UNKNOWN_MS);
  }

  get lastEndedAt(): number | undefined {
    return this.#pieces.at(-1)?.endedAt;
  }

  /** What was said since the last time, or as much of it as one turn holds: to be asked until it gives undefined. */
  take(): Utterance | undefined {
    const meant = this.hasText || this.isNotUnderstood;
    const said = this.hasText ? this.#pieces.filter((piece) => piece.text !== '') : this.#pieces;
    const pieces = said.slice(0, fitting(said));
    this.#pieces = this.hasText ? said.slice(pieces.length) : [];
    const first = pieces[0];
    const last = pieces.at(-1);
    if (!meant || first === undefined || last === undefined) return undefined;
    const { text, segments } = this.#join(pieces.filter((piece) => piece.text !== ''));
    const isOurFault = text === '' && pieces.some(({ missing }) => missing === 'recognizer-away');
    const { startedAt } = first;
    return { text, segments, understood: text !== '', isOurFault, startedAt, endedAt: last.endedAt, via: 'spoken' };
  }

  #join(pieces: readonly HeardPiece[]): { text: string; segments: SpeechSegment[] } {
    let text = '';
    const segments: SpeechSegment[] = [];
    for (const piece of pieces) {
      const start = text === '' ? 0 : text.length + 1;
      text = text === '' ? piece.text : `${text} ${piece.text}`;
      const from = this.#audioTimeOf(piece.startedAt);
      const to = this.#audioTimeOf(piece.endedAt);
      if (from !== null && to !== null) segments.push({ start, end: text.length, from, to });
    }
    return { text, segments };
  }
}

/** How many pieces, joined by spaces, one turn holds. */
function fitting(pieces: readonly HeardPiece[]): number {
  let length = 0;
  const over = pieces.findIndex(({ text }, index) => {
    length += text.length + (index === 0 ? 0 : 1);
    return length > LONGEST_TEXT;
  });
  return Math.min(over < 0 ? pieces.length : over, MOST_SEGMENTS);
}

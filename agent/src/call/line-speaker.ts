import type { FinishReason, InterviewerTurn } from '@viva/domain';
import { type Line, part } from '../conversation/line.ts';
import type { Ending, FloorParts } from './floor-parts.ts';

/** Says one line at a time and keeps what was heard of it. */
export class LineSpeaker {
  readonly #parts: FloorParts;
  #isSpeaking = false;
  #isClosing = false;
  #cut: CutLine | undefined;

  constructor(parts: FloorParts) {
    this.#parts = parts;
  }

  get isSpeaking(): boolean {
    return this.#isSpeaking;
  }

  /** Nothing stops the goodbye. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** The line before, if the candidate cut it. */
  get cut(): CutLine | undefined {
    return this.#cut;
  }

  /** @returns how the call ends, when this was its last line */
  async perform(line: Line): Promise<Ending | undefined> {
    if (line.move.kind === 'close') return this.#close(line, line.move.because);
    return this.#speak(isWishForPerson(line) ? await this.#passOnWish(line) : line);
  }

  async #close(line: Line, reason: FinishReason): Promise<Ending> {
    this.#isClosing = true;
    return (await this.#speak(line)) ?? { kind: 'finished', reason };
  }

  async #speak(line: Line): Promise<Ending | undefined> {
    const { conversation, show, keep, say, maySpeak } = this.#parts;
    if (!maySpeak()) return { kind: 'left' };
    show({ floor: this.#isClosing ? 'closing' : 'theirs', waiting: false });
    this.#isSpeaking = true;
    const spoken = await say(line);
    this.#isSpeaking = false;
    const turn = conversation.spoke(line, spoken);
    if (turn !== undefined) keep(turn);
    this.#cut = spoken.wasCut ? { line, turn } : undefined;
    return undefined;
  }

  /** The button's wish is stored before it arrives here; a spoken one is stored before it is confirmed. */
  async #passOnWish(line: Line): Promise<Line> {
    const last = this.#parts.conversation.turns.at(-1);
    const isStored = (last?.speaker === 'candidate' && last.via === 'button') || (await this.#parts.requestPerson());
    return isStored ? line : { ...line, parts: [part(WISH_NOT_YET_STORED)] };
  }
}

/** A line that was not heard to its end; without a turn nothing of it was heard. */
export type CutLine = { line: Line; turn: InterviewerTurn | undefined };

const WISH_NOT_YET_STORED =
  "I can't reach the team at this moment, and I'll keep trying. Continue, or stop here? Stopping isn't counted against you.";

const isWishForPerson = ({ move }: Line) => move.kind === 'answer' && move.to === 'person';

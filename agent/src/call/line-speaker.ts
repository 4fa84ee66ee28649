import type { FinishReason, InterviewerTurn } from '@viva/domain';
import { type Line, part } from '../conversation/line.ts';
import type { Ending, FloorParts } from './floor-parts.ts';

/** Says one line at a time and keeps what was heard of it. */
export class LineSpeaker {
  readonly #parts: FloorParts;
  #isSpeaking = false;
  #isClosing = false;
  #isOwing = false;
  #cut: Cut | undefined;
  #cutLine: Line | undefined;

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

  /** The line before could not be said, or not to its end, for want of the right to speak. */
  get isOwing(): boolean {
    return this.#isOwing;
  }

  /** Where the line before was cut, if it was; before its point it is still to be said. */
  get cut(): Cut | undefined {
    return this.#cut;
  }

  /** The question that was being put when the candidate cut in before it could be understood. */
  get openLine(): Line | undefined {
    return this.#cut === 'before-its-point' ? this.#cutLine : undefined;
  }

  /** @returns how the call ends, when this was its last line */
  async perform(line: Line): Promise<Ending | undefined> {
    const words = isWishForPerson(line) ? await this.#passOnWish(line) : line;
    if (isDistress(line)) void this.#parts.requestPerson();
    this.#isOwing = !this.#parts.maySpeak();
    if (this.#isOwing) return undefined;
    if (line.move.kind === 'close') return this.#close(line, line.move.because);
    await this.#speak(words);
    return undefined;
  }

  breakOff(): void {
    if (!this.#isSpeaking) return;
    this.#isOwing = true;
    this.#parts.hush();
  }

  async #close(line: Line, reason: FinishReason): Promise<Ending> {
    this.#isClosing = true;
    await this.#speak(line);
    return { kind: 'finished', reason };
  }

  async #speak(line: Line): Promise<void> {
    const { conversation, show, keep, say } = this.#parts;
    show({ floor: this.#isClosing ? 'closing' : 'theirs', waiting: false });
    this.#isSpeaking = true;
    const spoken = await say(line);
    this.#isSpeaking = false;
    const turn = conversation.spoke(line, spoken);
    if (turn !== undefined) keep(turn);
    this.#cut = spoken.wasCut ? whereCut(turn) : undefined;
    this.#cutLine = spoken.wasCut ? line : undefined;
  }

  /** The button's wish is stored before it arrives here; a spoken one is stored before it is confirmed. */
  async #passOnWish(line: Line): Promise<Line> {
    const last = this.#parts.conversation.turns.at(-1);
    const isStored = (last?.speaker === 'candidate' && last.via === 'button') || (await this.#parts.requestPerson());
    return isStored ? line : { ...line, parts: [part(WISH_NOT_YET_STORED)] };
  }
}

type Cut = 'before-its-point' | 'after-its-point';

/** Without a turn nothing of the line was heard; the conversation keeps one that was cut before its point as a mere wait. */
const whereCut = (turn: InterviewerTurn | undefined): Cut =>
  turn === undefined || turn.move.kind === 'wait' ? 'before-its-point' : 'after-its-point';

const WISH_NOT_YET_STORED =
  "I can't reach the team at this moment, and I'll keep trying. Continue, or stop here? Stopping isn't counted against you.";

const isWishForPerson = ({ move }: Line) => move.kind === 'answer' && move.to === 'person';

/** The kind words are said at once; that the team is told does not wait for them, nor they for it. */
const isDistress = ({ move }: Line) => move.kind === 'answer' && move.to === 'distress';

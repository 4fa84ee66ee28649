import type { CandidateCommand, Turn } from '@viva/domain';
import { DEFAULT_BUDGET } from '@viva/domain';
import { vi } from 'vitest';
import { Floor } from '../src/call/floor.ts';
import type { Ending } from '../src/call/floor-parts.ts';
import type { Board } from '../src/call/progress-board.ts';
import { type Line, type Spoken, textOf } from '../src/conversation/line.ts';
import { Conversation } from '../src/conversation.ts';
import { Hearing } from '../src/hearing.ts';
import { TokenMeter, WITHOUT_PRICE } from '../src/language/token-meter.ts';
import { Thinking } from '../src/thinking.ts';
import { testPlan } from './test-plan.ts';

const WORD_MS = 200;
const plan = testPlan(3);

export const question = (index: number) => plan.questions[index]?.text ?? '';

/** Lets time pass under fake timers. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A call without a room: lines last as long as their words, the candidate's voice cuts them in the middle. */
export class PlayedCall {
  readonly conversation: Conversation;
  readonly hearing = new Hearing((atMs) => ({ part: 1, offsetMs: atMs }));
  readonly floor: Floor;
  readonly said: string[] = [];
  readonly kept: Turn[] = [];
  readonly events: string[] = [];
  board: Partial<Board> = {};
  mayspeak = true;
  personIsStored = true;
  /** A wish is on its way to the api until then. */
  storing: Promise<void> = Promise.resolve();
  /** What was spoken so far is with the recognizer until then. */
  recognized: Promise<void> = Promise.resolve();
  ending: Ending | undefined;
  #cut: (() => void) | undefined;

  constructor(turns: readonly Turn[] = [], settings: { extraTime?: number; buttonMode?: boolean } = {}) {
    const brief = { candidateName: 'Mina', company: 'Larkspur', job: 'Engineer', minutes: 20, recordsVoice: true, replyBy: null };
    this.conversation = new Conversation({ ...brief, plan, budget: DEFAULT_BUDGET }, turns, () => null);
    this.floor = new Floor({
      conversation: this.conversation,
      hearing: this.hearing,
      thinking: new Thinking(this.conversation, {
        models: undefined,
        meter: new TokenMeter(DEFAULT_BUDGET, WITHOUT_PRICE, () => {}),
      }),
      keep: (turn) => this.kept.push(turn),
      show: (change) => {
        this.board = { ...this.board, ...change };
      },
      say: (line) => this.#say(line),
      hush: () => this.#cut?.(),
      recognized: () => this.recognized,
      forgetTurn: () => {},
      maySpeak: () => this.mayspeak,
      requestPerson: async () => {
        await this.storing;
        this.events.push('request stored');
        return this.personIsStored;
      },
      extraTime: settings.extraTime ?? 1,
      buttonMode: settings.buttonMode ?? false,
    });
    void this.floor.run().then((ending) => {
      this.ending = ending;
    });
  }

  /** The candidate speaks for a second and is understood; a line that yields is cut. */
  async answer(text: string, missing: 'no-words' | 'recognizer-away' = 'no-words'): Promise<void> {
    this.floor.candidateSpeaks(true);
    const startedAt = Date.now();
    await pass(1_000);
    this.#cut?.();
    this.hearing.add({ text, startedAt, endedAt: Date.now(), ...(text === '' ? { missing } : {}) });
    this.floor.candidateSpeaks(false);
    if (text !== '') this.floor.turnEnded();
    await pass(0);
  }

  async press(command: CandidateCommand): Promise<void> {
    this.floor.pressed(command);
    await pass(0);
  }

  get last(): string | undefined {
    return this.said.at(-1);
  }

  #say(line: Line): Promise<Spoken> {
    const words = textOf(line).split(' ');
    const startedAt = Date.now();
    this.said.push(textOf(line));
    this.events.push(line.move.kind);
    return new Promise((resolve) => {
      const done = (wasCut: boolean) => {
        clearTimeout(timer);
        this.#cut = undefined;
        const heard = words.slice(0, Math.floor((Date.now() - startedAt) / WORD_MS));
        resolve({ text: heard.join(' '), wasCut: wasCut && heard.length < words.length, startedAt, endedAt: Date.now() });
      };
      const timer = setTimeout(() => done(false), words.length * WORD_MS);
      this.#cut = () => done(true);
    });
  }
}

/** Longer than any line but the greeting. */
export const LINE_MS = 9_000;

/** A call in which the greeting was heard. */
export async function greeted(...given: ConstructorParameters<typeof PlayedCall>): Promise<PlayedCall> {
  const call = new PlayedCall(...given);
  call.floor.here();
  await pass(14_000);
  return call;
}

/** … and the first question. */
export async function asked(...given: ConstructorParameters<typeof PlayedCall>): Promise<PlayedCall> {
  const call = await greeted(...given);
  await call.answer('Yes.');
  await pass(LINE_MS);
  return call;
}

import type { CandidateCommand, Turn } from '@viva/domain';
import { DEFAULT_BUDGET } from '@viva/domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testPlan } from '../../test-support/test-plan.ts';
import { type Line, type Spoken, textOf } from '../conversation/line.ts';
import { Conversation } from '../conversation.ts';
import { Hearing } from '../hearing.ts';
import { type Ending, Floor } from './floor.ts';
import type { Board } from './progress-board.ts';

const WORD_MS = 200;
const plan = testPlan(3);
const question = (index: number) => plan.questions[index]?.text ?? '';

/** A call without a room: lines last as long as their words, the candidate's voice cuts them in the middle. */
class Call {
  readonly conversation: Conversation;
  readonly hearing = new Hearing((atMs) => ({ part: 1, offsetMs: atMs }));
  readonly floor: Floor;
  readonly said: string[] = [];
  readonly kept: Turn[] = [];
  readonly events: string[] = [];
  board: Partial<Board> = {};
  mayspeak = true;
  personIsStored = true;
  ending: Ending | undefined;
  #cut: (() => void) | undefined;

  constructor(turns: readonly Turn[] = [], settings: { extraTime?: number; buttonMode?: boolean } = {}) {
    const brief = { candidateName: 'Mina', company: 'Larkspur', job: 'Engineer', minutes: 20, recordsVoice: true, replyBy: null };
    this.conversation = new Conversation({ ...brief, plan, budget: DEFAULT_BUDGET }, turns, () => null);
    this.floor = new Floor({
      conversation: this.conversation,
      hearing: this.hearing,
      keep: (turn) => this.kept.push(turn),
      show: (change) => {
        this.board = { ...this.board, ...change };
      },
      say: (line) => this.#say(line),
      hush: () => this.#cut?.(),
      recognized: async () => {},
      forgetTurn: () => {},
      maySpeak: () => this.mayspeak,
      requestPerson: async () => {
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
  async answer(text: string): Promise<void> {
    this.floor.candidateSpeaks(true);
    const startedAt = Date.now();
    await pass(1_000);
    this.#cut?.();
    this.hearing.add({ text, startedAt, endedAt: Date.now() });
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

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** Longer than any line but the greeting. */
const LINE_MS = 9_000;

async function greeted(...given: ConstructorParameters<typeof Call>): Promise<Call> {
  const call = new Call(...given);
  call.floor.here();
  await pass(14_000);
  return call;
}

async function asked(...given: ConstructorParameters<typeof Call>): Promise<Call> {
  const call = await greeted(...given);
  await call.answer('Yes.');
  await pass(LINE_MS);
  return call;
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the beginning', () => {
  test('nothing is said before the candidate is there', async () => {
    const call = new Call();
    await pass(60_000);
    expect(call.said).toEqual([]);
  });

  test('the greeting is followed by waiting, whatever the answer to "Ready?" is', async () => {
    const call = await greeted();
    await pass(5_000);
    expect(call.said).toHaveLength(1);
    await call.answer('Sure, go on.');
    expect(call.last).toBe(question(0));
  });

  test('words over the greeting are kept, and do not answer it', async () => {
    const call = new Call();
    call.floor.here();
    await pass(3_000);
    call.hearing.add({ text: 'Hello.', startedAt: Date.now() - 800, endedAt: Date.now() });
    await pass(12_000);
    expect(call.kept.map(({ text }) => text)).toContain('Hello.');
    expect(call.said).toHaveLength(1);
  });
});

test('words at the very end of the greeting answer its "Ready?"', async () => {
  const call = new Call();
  call.floor.here();
  await pass(9_000);
  call.hearing.add({ text: 'Yes.', startedAt: Date.now() - 800, endedAt: Date.now() });
  await pass(4_000);
  expect(call.last).toBe(question(0));
});

describe('the candidate', () => {
  test('who answers is asked the next question, and everything is kept in order', async () => {
    const call = await asked();
    await call.answer('I fixed it.');
    await pass(LINE_MS);
    expect(call.kept.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(call.kept.map(({ speaker }) => speaker)).toEqual(['interviewer', 'candidate', 'interviewer', 'candidate', 'interviewer']);
  });

  test('who cuts in is heard out: the cut line comes before what was said', async () => {
    const call = await greeted();
    await call.answer('Yes.');
    await pass(1_500);
    await call.answer('I have one.');
    const [cut, answer] = call.kept.slice(2);
    expect(cut).toMatchObject({ speaker: 'interviewer', interrupted: true });
    expect(answer).toMatchObject({ speaker: 'candidate', text: 'I have one.' });
  });

  test('whose cough cuts a line hears the question again', async () => {
    const call = await greeted();
    await call.answer('Yes.');
    await pass(600);
    await call.answer('');
    await pass(1_600);
    expect(call.last).toBe(question(0));
    expect(call.said.filter((line) => line === question(0))).toHaveLength(2);
  });

  test('who is not understood is asked to say it again', async () => {
    const call = await asked();
    await call.answer('');
    await pass(1_600);
    expect(call.kept.at(-1)).toMatchObject({ speaker: 'candidate', understood: false });
    expect(call.last).toContain("Sorry, I didn't catch that.");
  });

  test('who presses "I have finished" passes the floor at once with all that was said', async () => {
    const call = await asked();
    call.hearing.add({ text: 'I fixed it', startedAt: Date.now() - 900, endedAt: Date.now() });
    await call.press('finished');
    expect(call.kept.slice(-2)).toMatchObject([{ text: 'I fixed it' }, { command: 'finished', via: 'button' }]);
    expect(call.board.floor).toBe('theirs');
  });

  test('who presses "say it again" while the question is spoken hears it from its beginning', async () => {
    const call = await greeted();
    await call.answer('Yes.');
    await pass(2_000);
    await call.press('repeat');
    await pass(0);
    expect(call.last).toBe(`Of course. ${question(0)}`);
  });
});

describe('the wish for a person', () => {
  test('said aloud is stored before it is confirmed', async () => {
    const call = await asked();
    await call.answer('A person, please.');
    expect(call.events.slice(-2)).toEqual(['request stored', 'answer']);
  });

  test('by button is stored already and only confirmed', async () => {
    const call = await asked();
    await call.press('person');
    expect(call.events).not.toContain('request stored');
    expect(call.last).toContain("I've asked the team to contact you.");
  });

  test('that cannot be stored yet is not called stored', async () => {
    const call = await asked();
    call.personIsStored = false;
    await call.answer('A person, please.');
    expect(call.last).toContain("I'll keep trying");
  });
});

describe('silence', () => {
  test('is met on the screen first, then with an offer, then with a pause, and is never counted', async () => {
    const call = await asked();
    await pass(22_000);
    expect(call.board).toMatchObject({ waiting: true, floor: 'yours' });
    expect(call.said).toHaveLength(2);
    await pass(45_000);
    expect(call.last).toBe('No hurry. Shall I say it again, or more simply?');
    await pass(60_000);
    expect(call.last).toContain("I'll wait.");
    await pass(70_000);
    expect(call.last).toBe("I've paused. Nothing is lost. Continue when you like.");
    await pass(5 * 60_000);
    expect(call.ending).toBeUndefined();
  });

  test('lasts longer for who asked for extra time', async () => {
    const call = await asked([], { extraTime: 2 });
    await pass(30_000);
    expect(call.board.waiting).toBe(false);
    await pass(10_000);
    expect(call.board.waiting).toBe(true);
  });

  test('is left alone in button mode, where only the button passes the floor', async () => {
    const call = await greeted([], { buttonMode: true });
    await call.answer('Yes.');
    await pass(200_000);
    expect(call.said).toHaveLength(1);
    await call.press('finished');
    expect(call.last).toBe(question(0));
  });
});

describe('a lost connection', () => {
  test('brings the same question back and no second greeting', async () => {
    const call = await asked();
    call.floor.gone();
    await pass(4_000);
    call.floor.here();
    await pass(0);
    expect(call.last).toBe(`I'm back with you. The question was: ${question(0)}`);
    expect(call.kept.filter((turn) => turn.speaker === 'interviewer' && turn.move.kind === 'greet')).toHaveLength(1);
  });

  test('in the middle of a line silences it, and what was heard is kept', async () => {
    const call = await greeted();
    await call.answer('Yes.');
    await pass(2_500);
    call.floor.gone();
    await pass(0);
    expect(call.kept.at(-1)).toMatchObject({ speaker: 'interviewer', interrupted: true });
  });

  test('that lasts ends the interview in the end', async () => {
    const call = await asked();
    call.floor.gone();
    await pass(11 * 60_000);
    expect(call.ending).toEqual({ kind: 'finished', reason: 'candidate-left' });
  });

  test('continued by a new call says so', async () => {
    const earlier = await asked();
    const call = new Call(earlier.kept);
    call.floor.here();
    await pass(0);
    expect(call.last).toBe(`We lost the connection for a moment. You were telling me about this: ${question(0)}`);
  });
});

describe('the end', () => {
  test('by button comes with a goodbye, which nothing cuts', async () => {
    const call = await asked();
    await call.press('end');
    await pass(1_000);
    await call.press('repeat');
    await pass(LINE_MS);
    expect(call.last).toContain('Then we stop here. Your answers are kept. Thank you, Mina.');
    expect(call.kept.at(-1)).toMatchObject({ move: { kind: 'close', because: 'candidate-ended' }, interrupted: false });
    expect(call.ending).toEqual({ kind: 'finished', reason: 'candidate-ended' });
  });

  test('comes a minute after the time, even under an answer', async () => {
    const call = await asked([], { buttonMode: true });
    await pass(20 * 60_000);
    call.floor.candidateSpeaks(true);
    await pass(70_000);
    expect(call.last).toContain('Our time is up.');
  });

  test('of a lease is silence: nothing more is said and nothing finished', async () => {
    const call = await asked();
    call.mayspeak = false;
    await call.answer('I fixed it.');
    expect(call.said).toHaveLength(2);
    expect(call.ending).toEqual({ kind: 'left' });
  });
});

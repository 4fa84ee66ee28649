import type { Plan, Turn } from '@viva/domain';
import { DEFAULT_BUDGET } from '@viva/domain';
import type { Brief } from '../src/conversation/brief.ts';
import { type Line, type Spoken, textOf } from '../src/conversation/line.ts';
import { Conversation } from '../src/conversation.ts';
import { testPlan } from './test-plan.ts';

export const START = Date.parse('2026-03-02T09:00:00Z');
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const plan: Plan = {
  ...testPlan(3),
  facts: [{ id: 'holidays', topic: 'Holidays', text: 'You have 28 days off.', asksAbout: ['days off'] }],
};
export const [first, second] = plan.questions as [Plan['questions'][number], Plan['questions'][number]];
export const FULL =
  'When I worked at the bank we had an outage of the payment queue, so I found the cause, I wrote a fix and I told the team. ' +
  'In the end it worked for two hundred people, but it was slower, and since then we test it every week with real numbers.';

export const brief: Brief = {
  plan,
  candidateName: 'Mina Park',
  company: 'Larkspur',
  job: 'Backend engineer',
  minutes: 20,
  recordsVoice: true,
  replyBy: null,
  budget: DEFAULT_BUDGET,
};

/** An interview that can be played: lines are spoken in full, each takes four seconds. */
export class Played {
  now = START;
  readonly conversation: Conversation;

  constructor(turns: readonly Turn[] = [], given: Brief = brief) {
    this.conversation = new Conversation(given, turns, () => null);
    const last = turns.at(-1);
    if (last) this.now = Date.parse(last.endedAt);
  }

  speak(line: Line, heard: Partial<Spoken> = {}): string {
    const startedAt = this.now;
    this.now += 4 * SECOND;
    this.conversation.spoke(line, { text: textOf(line), wasCut: false, startedAt, endedAt: this.now, ...heard });
    return textOf(line);
  }

  next(): string {
    return this.speak(this.conversation.nextLine(this.now));
  }

  hear(text: string, understood = true): void {
    const startedAt = this.now;
    this.now += 5 * SECOND;
    this.conversation.hear({ text, understood, segments: [], startedAt, endedAt: this.now, via: 'spoken' });
  }

  get moves(): string[] {
    return this.conversation.turns.flatMap((turn) => (turn.speaker === 'interviewer' ? [turn.move.kind] : []));
  }
}

export const greeted = () => {
  const played = new Played();
  played.next();
  played.hear('Yes, I am ready.');
  return played;
};
export const asked = () => {
  const played = greeted();
  played.next();
  return played;
};

import { DEFAULT_BUDGET, faultsOfLine, type Move, type Turn } from '@viva/domain';
import { expect, test } from 'vitest';
import { testPlan } from '../test-support/test-plan.ts';
import { textOf } from './conversation/line.ts';
import { Conversation } from './conversation.ts';
import { STOCK_LINES, wordsFor } from './wording.ts';

const plan = testPlan(6);
const brief = {
  plan,
  candidateName: 'Mina',
  company: 'Larkspur',
  job: 'Engineer',
  minutes: 20,
  recordsVoice: true,
  replyBy: null,
  budget: DEFAULT_BUDGET,
};

/** The words of the same move, made again and again in one interview. */
function again(move: Move, times: number): string[] {
  const conversation = new Conversation(brief, [], () => null);
  return Array.from({ length: times }, (_, index) => {
    const line = conversation.line(move);
    conversation.spoke(line, { text: textOf(line), wasCut: false, startedAt: index, endedAt: index });
    return textOf(line);
  });
}

const MOVES: Move[] = [
  { kind: 'wait' },
  { kind: 'repeat', because: 'asked' },
  { kind: 'repeat', because: 'not-understood' },
  { kind: 'repeat', because: 'reconnected' },
  { kind: 'nudge', step: 'offer-repeat' },
  { kind: 'nudge', step: 'offer-break' },
  { kind: 'pause', because: 'asked' },
  { kind: 'pause', because: 'silence' },
  { kind: 'pause', because: 'driving' },
  ...(['unknown-fact', 'person', 'are-you-human', 'how-did-i-do', 'scoring', 'cannot-hear', 'distress', 'stop'] as const).map(
    (to): Move => ({ kind: 'answer', to, factId: null }),
  ),
];

test.each(MOVES.map((move) => [JSON.stringify(move), move] as const))('no line is said twice running: %s', (_, move) => {
  const lines = again(move, 9);
  expect(lines.filter((line, index) => line === lines[index - 1])).toEqual([]);
  expect(new Set(lines).size).toBeGreaterThanOrEqual(2);
});

test('an answer is acknowledged at one new question in three at most', () => {
  const turns: Turn[] = [];
  const conversation = new Conversation(brief, turns, () => null);
  const lengths = plan.questions.map((question, index) => {
    const scene = { brief, turns: conversation.turns, table: conversation.table, isAnswered: true };
    const parts = wordsFor({ kind: 'ask', questionId: question.id }, scene);
    const line = conversation.line({ kind: 'ask', questionId: question.id });
    conversation.spoke(line, { text: textOf(line), wasCut: false, startedAt: index, endedAt: index });
    conversation.hear({
      text: 'I did that myself last year.',
      understood: true,
      segments: [],
      startedAt: index,
      endedAt: index,
      via: 'spoken',
    });
    return parts.length;
  });
  expect(lengths.filter((length) => length > 1).length).toBeLessThanOrEqual(lengths.length / 3);
});

test('no stock line leads, judges, promises or is too long to follow', () => {
  const faults = STOCK_LINES.flatMap((line) =>
    faultsOfLine(line)
      .filter((fault) => ['leads', 'judges', 'promises', 'too-long'].includes(fault))
      .map((fault) => `${fault}: ${line}`),
  );
  expect(faults).toEqual([]);
});

test('acknowledgements stay as rare where every answer is followed up', () => {
  const conversation = new Conversation(brief, [], () => null);
  const make = (move: Move) => {
    const line = conversation.line(move);
    conversation.spoke(line, { text: textOf(line), wasCut: false, startedAt: 1, endedAt: 1 });
    conversation.hear({ text: 'I did that.', understood: true, segments: [], startedAt: 1, endedAt: 1, via: 'spoken' });
    return line.parts.length > 1;
  };
  const acknowledged = plan.questions.map((question) => {
    const isAcknowledged = make({ kind: 'ask', questionId: question.id });
    for (const { id } of question.probes.slice(0, 2))
      make({ kind: 'follow-up', questionId: question.id, probeId: id, askedByObserver: false });
    return isAcknowledged;
  });
  expect(acknowledged.filter(Boolean).length).toBeLessThanOrEqual(plan.questions.length / 3);
});

test('a question that was answered is not put again after the reply to a wish', () => {
  const conversation = new Conversation(brief, [], () => null);
  const first = plan.questions[0] as (typeof plan.questions)[number];
  conversation.spoke(conversation.line({ kind: 'ask', questionId: first.id }), {
    text: first.text,
    wasCut: false,
    startedAt: 1,
    endedAt: 1,
  });
  const answer = 'When I was at the bank we had an outage, I found the cause in the retry logic and I wrote a fix the same night.';
  conversation.hear({ text: `${answer} Was that okay?`, understood: true, segments: [], startedAt: 1, endedAt: 1, via: 'spoken' });
  const reply = textOf(conversation.line({ kind: 'answer', to: 'how-did-i-do', factId: null }));
  expect(reply).not.toContain(first.text);
  expect(reply).toContain('add to your answer');
});

test('before the first question a nudge offers to begin, since there is nothing to say again or to skip', () => {
  const lines = again({ kind: 'nudge', step: 'offer-break' }, 2);
  expect(lines.join(' ')).not.toMatch(/question|again/);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Move } from '../interview/move.ts';
import { NOTHING_YET, type Progress, withTurn } from '../interview/progress.ts';
import type { Budget } from '../interview/token-use.ts';
import type { Turn } from '../interview/turn.ts';
import { draftPlan } from '../plan/draft-plan.ts';
import { FULL, THIN } from '../test-support/talk.ts';
import { moved, pressed, said } from '../test-support/turns.ts';
import { chooseNextMove } from './choose-next-move.ts';
import { MOST_FOLLOW_UPS_A_QUESTION, mostFollowUps } from './follow-up.ts';

const TITLES = [
  'Backend engineer',
  'Nurse',
  'Accountant',
  'Sales representative',
  'Class teacher',
  'Warehouse shift lead',
  'Graduate trainee',
];
const PLANS = TITLES.flatMap((title) =>
  [5, 12, 20, 30].map((minutes) =>
    draftPlan({ title, description: `${title}. You work in a team and plan your work.`, language: 'en', minutes }),
  ),
);

const words = fc.constantFrom(
  ...[FULL, THIN, 'Yes.', 'No.', '', 'Let me think.', 'Repeat that, please.', 'Skip this question.', 'A person, please.', 'Continue.'],
  ...['What is the salary?', "I'm done.", 'How did I do?', 'I already told you that.', "I can't stop crying.", "I'm driving right now."],
  ...[
    'Stop the interview.',
    'Hold on, my phone is ringing.',
    'Could you say it more simply?',
    'We were all in it together for many weeks, the whole team.',
  ],
);
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ text: words, understood: fc.boolean(), passMs: fc.integer({ min: 0, max: 200_000 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      command: fc.constantFrom('repeat', 'simpler', 'skip', 'person', 'finished', 'end' as const),
      passMs: fc.integer({ min: 0, max: 60_000 }),
    }),
  },
);
const budget = fc.record({
  capTokens: fc.integer({ min: 0, max: 60_000 }),
  reportReserveTokens: fc.constant(15_000),
  tokensAMove: fc.integer({ min: 0, max: 2_000 }),
});

type Step =
  | { text: string; understood: boolean; passMs: number }
  | { command: 'repeat' | 'simpler' | 'skip' | 'person' | 'finished' | 'end'; passMs: number };

function play(
  plan: (typeof PLANS)[number],
  steps: readonly Step[],
  limits: { capTokens: number; reportReserveTokens: number; tokensAMove: number },
) {
  let turns: Turn[] = [];
  let progress: Progress = NOTHING_YET;
  let elapsedMs = 0;
  const moves: Move[] = [];
  const add = (next: Turn[]) => {
    if (next.length > turns.length) progress = withTurn(plan, progress, next.at(-1) as Turn);
    turns = next;
  };
  for (const taken of steps) {
    const spent: Budget = { ...limits, usedTokens: moves.length * limits.tokensAMove };
    const move = chooseNextMove(plan, progress, { elapsedMs, limitMs: plan.minutes * 60_000 }, spent);
    moves.push(move);
    add(moved(turns, move));
    add('command' in taken ? pressed(turns, taken.command) : said(turns, taken.text, { understood: taken.understood }));
    elapsedMs += taken.passMs;
  }
  return moves;
}

test('any interview asks nothing twice, keeps its budgets, greets and closes once, and asks nothing after the close', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLANS), fc.array(step, { minLength: 5, maxLength: 70 }), budget, (plan, steps, limits) => {
      const moves = play(plan, steps, limits);
      const asked = moves.flatMap((move) => (move.kind === 'ask' ? [move.questionId] : []));
      const probes = moves.flatMap((move) => (move.kind === 'follow-up' ? [`${move.questionId} ${move.probeId}`] : []));
      const perQuestion = Math.max(0, ...asked.map((id) => probes.filter((probe) => probe.startsWith(`${id} `)).length));
      const closedAt = moves.findIndex(({ kind }) => kind === 'close');
      const counted = {
        greetings: moves.filter(({ kind }) => kind === 'greet').length <= 1,
        closes: moves.filter(({ kind }) => kind === 'close').length <= 1,
        askedTwice: new Set(asked).size === asked.length,
        probedTwice: new Set(probes).size === probes.length,
        mostOfAQuestion: perQuestion <= MOST_FOLLOW_UPS_A_QUESTION,
        mostOfAll: probes.length <= mostFollowUps(plan),
        silentAfterClose: closedAt < 0 || moves.slice(closedAt + 1).every(({ kind }) => kind === 'wait'),
      };
      expect(Object.entries(counted).filter(([, holds]) => !holds)).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
}, 300_000);

test('an interview in which somebody goes on answering ends by itself', () => {
  const answers = fc.array(
    fc.record({
      text: fc.constantFrom(FULL, THIN, 'No.', 'What is the salary?', 'We did it.'),
      understood: fc.constant(true),
      passMs: fc.integer({ min: 20_000, max: 240_000 }),
    }),
    { minLength: 80, maxLength: 80 },
  );
  const limits = { capTokens: 50_000, reportReserveTokens: 15_000, tokensAMove: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...PLANS), answers, (plan, steps) => {
      expect(play(plan, steps, limits).some(({ kind }) => kind === 'close')).toBe(true);
    }),
    { numRuns: 500 },
  );
}, 300_000);

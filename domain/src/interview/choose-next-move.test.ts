import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftPlan } from '../plan/draft-plan.ts';
import { moved, pressed, said } from '../test-support/turns.ts';
import { chooseNextMove, type InterviewClock } from './choose-next-move.ts';
import type { Move } from './move.ts';
import { foldProgress } from './progress.ts';
import { DEFAULT_BUDGET } from './token-use.ts';
import type { Turn } from './turn.ts';

const plan = draftPlan({
  title: 'Backend engineer',
  description: 'Own our payment service in production with your team.',
  language: 'en',
  minutes: 25,
});
const EARLY: InterviewClock = { elapsedMs: 0, limitMs: 25 * 60_000 };
const LONG = `${'When I was at the bank we had an outage and I found the cause in the queue and I wrote a fix. '.repeat(3)} In the end it worked for 200 people, but it was slower.`;

const next = (turns: readonly Turn[], clock = EARLY) => chooseNextMove(plan, foldProgress(plan, turns), clock, DEFAULT_BUDGET);
const go = (turns: readonly Turn[], clock = EARLY) => moved(turns, next(turns, clock));
const atFirstQuestion = () => go(said(go([]), 'Yes, ready.'));

describe('the next move', () => {
  test('greets once and then waits for the plan', () => {
    const greeted = go([]);
    expect(greeted[0]).toMatchObject({ move: { kind: 'greet' } });
    expect(next(said(greeted, 'Ready.'))).toEqual({ kind: 'ask', questionId: plan.questions[0]?.id });
  });

  test('who cuts the greeting to leave or to ask for a person gets that, and is greeted if they go on', () => {
    const cut = moved([], { kind: 'wait' });
    expect(next(pressed(cut, 'end'))).toEqual({ kind: 'close', because: 'candidate-ended' });
    const person = go(pressed(cut, 'person'));
    expect(person.at(-1)).toMatchObject({ move: { kind: 'answer', to: 'person' } });
    expect(next(said(person, 'No, stop here.'))).toEqual({ kind: 'close', because: 'person-wanted' });
    expect(next(pressed(person, 'finished'))).toEqual({ kind: 'greet' });
    expect(next(said(cut, 'Could you repeat that?'))).toEqual({ kind: 'greet' });
  });

  test('a full answer leads to the next question, a thin one to one probe for a missing part', () => {
    expect(next(said(atFirstQuestion(), LONG))).toEqual({ kind: 'ask', questionId: plan.questions[1]?.id });
    const probed = go(said(atFirstQuestion(), 'I fixed it.'));
    expect(probed.at(-1)).toMatchObject({ move: { kind: 'follow-up', questionId: plan.questions[0]?.id } });
    expect(next(said(probed, 'I did.'))).toEqual({ kind: 'ask', questionId: plan.questions[1]?.id });
  });

  test('a skipped question gets no probe', () => {
    expect(next(pressed(atFirstQuestion(), 'skip'))).toMatchObject({ kind: 'ask', questionId: plan.questions[1]?.id });
  });

  test('a thought is waited for', () => {
    expect(next(said(atFirstQuestion(), 'Let me think.'))).toEqual({ kind: 'wait' });
  });

  test('repeat and simpler keep the question', () => {
    expect(next(said(atFirstQuestion(), 'Could you repeat that?'))).toEqual({ kind: 'repeat', because: 'asked' });
    expect(next(pressed(atFirstQuestion(), 'simpler'))).toEqual({ kind: 'rephrase' });
  });

  test('what was not understood is asked again once, then left', () => {
    const unclear = go(said(atFirstQuestion(), '', { understood: false }));
    expect(unclear.at(-1)).toMatchObject({ move: { kind: 'repeat', because: 'not-understood' } });
    expect(next(said(unclear, '', { understood: false }))).toMatchObject({ kind: 'ask', questionId: plan.questions[1]?.id });
  });

  test('who wants a person may stop or go on', () => {
    const person = go(said(atFirstQuestion(), 'A person, please.'));
    expect(person.at(-1)).toMatchObject({ move: { kind: 'answer', to: 'person' } });
    expect(next(said(person, 'No, stop here.'))).toEqual({ kind: 'close', because: 'person-wanted' });
    expect(next(said(person, 'Continue, please.'))).toEqual({ kind: 'repeat', because: 'resumed' });
  });

  test('stopping closes, and nothing is asked after the close', () => {
    const closed = go(pressed(atFirstQuestion(), 'end'));
    expect(closed.at(-1)).toMatchObject({ move: { kind: 'close', because: 'candidate-ended' } });
    expect(next(said(closed, 'Wait, one more thing about my answer.'))).toEqual({ kind: 'wait' });
  });

  test('when time is short no probe is asked, and at the end the interview closes', () => {
    const thin = said(atFirstQuestion(), 'I fixed it.');
    expect(next(thin, { ...EARLY, elapsedMs: 0.85 * EARLY.limitMs })).not.toMatchObject({ kind: 'follow-up' });
    expect(next(thin, { ...EARLY, elapsedMs: 0.93 * EARLY.limitMs })).toEqual({ kind: 'close', because: 'time-up' });
  });
});

describe('any interview', () => {
  const words = fc.constantFrom(
    LONG,
    'I fixed it.',
    'Yes.',
    'No.',
    '',
    'Let me think.',
    'Repeat that, please.',
    'Skip this question.',
    'A person, please.',
    'Continue.',
    'What is the salary?',
    "I'm done.",
    'How did I do?',
  );
  const turn = fc.record({ text: words, understood: fc.boolean() });

  test('ends, asks nothing twice, keeps to the follow-up budget and says nothing after the close', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 120, maxLength: 120 }), (answers) => {
        let turns: Turn[] = [];
        const moves: Move[] = [];
        answers.forEach((answer, index) => {
          const move = next(turns, { ...EARLY, elapsedMs: index * 15_000 });
          moves.push(move);
          turns = said(moved(turns, move), answer.text, { understood: answer.understood });
        });
        const asked = moves.flatMap((move) => (move.kind === 'ask' ? [move.questionId] : []));
        const spokenAfterClose = moves.slice(moves.findIndex((move) => move.kind === 'close') + 1).filter((move) => move.kind !== 'wait');
        expect(moves.filter((move) => move.kind === 'greet')).toHaveLength(1);
        expect(moves.filter((move) => move.kind === 'close')).toHaveLength(1);
        expect(new Set(asked).size).toBe(asked.length);
        expect(moves.filter((move) => move.kind === 'follow-up').length).toBeLessThanOrEqual(8);
        expect(spokenAfterClose).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

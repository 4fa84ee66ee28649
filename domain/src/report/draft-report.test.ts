import { describe, expect, test } from 'vitest';
import { foldProgress } from '../interview/progress.ts';
import type { Turn } from '../interview/turn.ts';
import { draftPlan } from '../plan/draft-plan.ts';
import { moved, pressed, said } from '../test-support/turns.ts';
import { findQuote } from '../transcript/find-quote.ts';
import { draftReport } from './draft-report.ts';
import { ReportContent, type Score } from './report.ts';
import { totalsOf } from './totals-of.ts';

const plan = draftPlan({ title: 'Support lead', description: 'Lead a team that supports customers.', language: 'en', minutes: 20 });
const ask = (turns: readonly Turn[], index: number) => {
  const question = plan.questions[index];
  if (question === undefined) throw new Error('no such question');
  return moved(turns, { kind: 'ask', questionId: question.id });
};

const SEGMENTS = [
  { start: 0, end: 20, from: { part: 1, offsetMs: 1_000 }, to: { part: 1, offsetMs: 3_000 } },
  { start: 21, end: 61, from: { part: 1, offsetMs: 4_000 }, to: { part: 1, offsetMs: 8_000 } },
];
const ANSWER = 'It was a hard year.  We called 3 customers and they came back.';

const report = (turns: readonly Turn[]) => draftReport({ plan, planVersion: 2, turns, finishReason: 'plan-covered', tokens: [] });

describe('a report for a person', () => {
  const turns = pressed(ask(said(ask([], 0), ANSWER, { segments: SEGMENTS }), 1), 'skip');
  const content = report(turns);

  test('is valid and sets no level', () => {
    expect(ReportContent.safeParse(content).error).toBeUndefined();
    expect(content.competencies.every(({ score }) => score.modelLevel === null)).toBe(true);
  });

  test('quotes every sentence exactly as heard, with its seconds', () => {
    const quotes = content.competencies.flatMap(({ answers }) => answers.flatMap((answer) => answer.quotes));
    expect(quotes.map((quote) => quote.text)).toEqual(['It was a hard year.', 'We called 3 customers and they came back.']);
    expect(quotes[1]?.audio).toMatchObject({ from: { part: 1, offsetMs: 4_000 }, to: { part: 1, offsetMs: 8_000 } });
    for (const quote of quotes) expect(ANSWER.slice(quote.start, quote.end)).toBe(quote.text);
  });

  test('says why something is not assessed', () => {
    const because = Object.fromEntries(content.competencies.map(({ score }) => [score.competencyId, score.notAssessed]));
    expect(because[plan.questions[0]?.competencyId ?? '']).toBe('waits-for-person');
    expect(because[plan.questions[1]?.competencyId ?? '']).toBe('skipped');
    expect(because[plan.questions[2]?.competencyId ?? '']).toBe('not-asked');
  });

  test('progress is the same whether folded at once or turn by turn', () => {
    expect(foldProgress(plan, JSON.parse(JSON.stringify(turns)))).toEqual(foldProgress(plan, turns));
  });
});

describe('a quote', () => {
  test('forgives case, punctuation, breaks and small numbers as words', () => {
    expect(findQuote(ANSWER, 'we called THREE\ncustomers')).toEqual({ start: 21, end: 42 });
  });
  test.each(['we called customers', 'we called 4 customers', 'they came back again', ''])('does not forgive "%s"', (quote) => {
    expect(findQuote(ANSWER, quote)).toBeUndefined();
  });
});

describe('totals', () => {
  const [first, second] = plan.competencies;
  const scored = (level: 2 | 4 | null, index: number): Score => {
    const score = report([]).competencies[index]?.score;
    if (score === undefined) throw new Error('no such competency');
    return { ...score, person: { level, reason: '', by: crypto.randomUUID(), at: '2026-01-01T00:00:00.000Z', blind: true } };
  };

  test('leave out what was not assessed and say what share they stand on', () => {
    expect(totalsOf(plan, [scored(4, 0), scored(null, 1)])).toEqual({ weighted: 4, assessedWeight: first?.weight });
    expect(totalsOf(plan, [])).toEqual({ weighted: null, assessedWeight: 0 });
  });
  test('weigh by the plan', () => {
    const [a, b] = [first?.weight ?? 0, second?.weight ?? 0];
    expect(totalsOf(plan, [scored(4, 0), scored(2, 1)]).weighted).toBeCloseTo((4 * a + 2 * b) / (a + b), 2);
  });
});

describe('what a report says beside the answers', () => {
  const asked = plan.questions.reduce<Turn[]>((turns, _, index) => said(ask(turns, index), ANSWER), []);
  const remarks = (turns: readonly Turn[], finishReason: 'time-up' | 'plan-covered') =>
    draftReport({ plan, planVersion: 2, turns, finishReason, tokens: [] }).remarks.map(({ text }) => text);

  test('does not claim that questions were left when time ran out after the last one', () => {
    expect(remarks(asked, 'time-up')).toEqual(['Every question was asked; the time was over during what came after them.']);
    expect(remarks(asked.slice(0, 4), 'time-up')).toEqual(['The time was over before every question was asked.']);
  });

  test('keeps an answer for information that came after a repeat or a nudge', () => {
    const [information] = plan.informationQuestions;
    const put = moved(asked, { kind: 'ask-information', informationId: information?.id ?? '' });
    for (const between of [
      { kind: 'repeat', because: 'asked' },
      { kind: 'nudge', step: 'offer-repeat' },
      { kind: 'answer', to: 'cannot-hear', factId: null },
    ] as const) {
      expect(report(said(moved(put, between), 'In March.')).information[0]?.answer?.text).toBe('In March.');
    }
    expect(report(said(moved(put, { kind: 'invite-questions' }), 'What is the pay?')).information[0]?.answer).toBeNull();
  });

  test('quotes an earlier answer where the candidate said that they had told it already', () => {
    const first = said(ask([], 0), ANSWER);
    const told = first.at(-1)?.number ?? 0;
    const content = report(said(ask(first, 1), 'I already told you that.', { creditsTurn: told }));
    const answers = content.competencies.flatMap((competency) => competency.answers);
    expect(answers.find(({ questionId }) => questionId === plan.questions[1]?.id)?.quotes.map(({ turnNumber }) => turnNumber)).toEqual([
      told,
      told,
    ]);
  });

  test('cuts a quote that is too long at the same character as its place', () => {
    const long = `${'word '.repeat(700)}end`;
    const [quote] = report(said(ask([], 0), long)).competencies.flatMap(({ answers }) => answers.flatMap(({ quotes }) => quotes));
    expect(long.slice(quote?.start, quote?.end)).toBe(quote?.text);
  });
});

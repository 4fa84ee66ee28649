import { expect, test } from 'vitest';
import { budgetOf, dollarsInWords, monthInWords } from './budget-of.ts';

const row = (purpose: 'wording' | 'assessment' | 'report', inputTokens: number, changes = {}) => ({
  purpose,
  calls: 1,
  inputTokens,
  cachedInputTokens: 0,
  outputTokens: 100,
  discardedTokens: 0,
  costMicros: 2_000 as number | null,
  ...changes,
});
const tokens = { used: 6_300, cap: 50_000, reserve: 15_000, priceTable: '2026-11' };

test('without a model there is nothing to show', () => {
  expect(budgetOf({ ...tokens, used: 0, byPurpose: [], priceTable: null })).toBeUndefined();
});

test('talking and the report are told apart, the largest first', () => {
  const byPurpose = [row('wording', 1_900, { discardedTokens: 630 }), row('assessment', 2_900), row('report', 1_200)];
  const budget = budgetOf({ ...tokens, byPurpose });
  expect(budget).toMatchObject({ talked: 5_000, forTalking: 35_000, reserve: 15_000, report: 1_300, discardedPercent: 10 });
  expect(budget?.rows.map(({ word }) => word)).toEqual(['Reading answers', 'Finding words', 'Writing the report']);
  expect(budget?.cost).toEqual({ dollars: 0.006, isWhole: true, priceTable: '2026-11' });
});

test('a cost that is only partly known is not told as the whole', () => {
  const some = budgetOf({ ...tokens, byPurpose: [row('wording', 1_900), row('report', 900, { costMicros: null })] });
  expect(some?.cost?.isWhole).toBe(false);
  expect(budgetOf({ ...tokens, byPurpose: [row('wording', 1_900, { costMicros: null })] })?.cost).toBeUndefined();
});

test('money and months read like words', () => {
  expect([dollarsInWords(0.004), dollarsInWords(0.126), monthInWords('2026-11'), monthInWords('spring')]).toEqual([
    'less than $0.01',
    '$0.13',
    'November 2026',
    'spring',
  ]);
});

import { expect, test } from 'vitest';
import { replyByProblem } from './reply-by-problem.ts';

test('a day that is over cannot be promised; today and no day can', () => {
  const now = new Date(2026, 10, 25, 0, 30);
  expect(replyByProblem('2026-11-24', now)).toContain('in the past');
  expect(replyByProblem('2026-11-25', now)).toBeUndefined();
  expect(replyByProblem('', now)).toBeUndefined();
});

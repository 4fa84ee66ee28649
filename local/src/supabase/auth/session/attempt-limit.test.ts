import { expect, test } from 'vitest';
import { attemptLimit } from './attempt-limit.ts';

const now = () => new Date(0);

test('made-up names do not fill the memory: the oldest is forgotten', () => {
  const limit = attemptLimit({ burst: 1, refillMs: 10_000, now });
  expect(limit.take('first')).toBe(true);
  expect(limit.take('second')).toBe(true);
  for (let other = 0; other < 9_999; other += 1) limit.take(`made up ${other}`);
  expect(limit.take('second')).toBe(false);
  expect(limit.take('first')).toBe(true);
});

import { expect, test } from 'vitest';
import { attemptLimit } from './attempt-limit.ts';

const MOST = 10_000;

test('made-up names do not fill the memory, and wipe out nothing of a name that is guessed at', () => {
  const limit = attemptLimit({ burst: 2, refillMs: 10_000, now: () => new Date(0) });
  for (let guess = 0; guess < 2; guess += 1) expect(limit.take('victim')).toBe(true);
  expect(limit.take('made up once')).toBe(true);
  for (let other = 0; other < MOST; other += 1) expect(limit.take(`made up ${other}`)).toBe(true);
  expect(limit.take('victim')).toBe(false);
  for (let time = 0; time < 2; time += 1) expect(limit.take('made up once')).toBe(true);
});

test('who has all tries again is forgotten before anybody who has not', () => {
  let time = 0;
  const limit = attemptLimit({ burst: 2, refillMs: 10_000, now: () => new Date(time) });
  for (let other = 0; other < MOST; other += 1) limit.take(`refilled ${other}`);
  time = 10_000;
  expect(limit.take('guessed once')).toBe(true);
  for (let other = 0; other < MOST - 1; other += 1) limit.take(`made up ${other}`);
  expect(limit.take('guessed once')).toBe(true);
  expect(limit.take('guessed once')).toBe(false);
});

test('a try that is given back was none', () => {
  const limit = attemptLimit({ burst: 1, refillMs: 10_000, now: () => new Date(0) });
  for (let time = 0; time < 5; time += 1) {
    expect(limit.take('somebody')).toBe(true);
    limit.giveBack('somebody');
  }
});

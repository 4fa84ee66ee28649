import { expect, test } from 'vitest';
import { canBecome, InterviewState } from './interview.ts';

test('an interview that has ended stays ended', () => {
  for (const state of InterviewState.options) {
    expect(canBecome('finished', state)).toBe(false);
    expect(canBecome('not-started', state)).toBe(false);
  }
});

test('only a live interview is interrupted, and it can go on', () => {
  expect(InterviewState.options.filter((state) => canBecome(state, 'interrupted'))).toEqual(['live']);
  expect(canBecome('interrupted', 'live')).toBe(true);
});

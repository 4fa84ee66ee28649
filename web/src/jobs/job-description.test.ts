import { expect, test } from 'vitest';
import { descriptionProblem, titleFrom } from './job-description.ts';

test('a description of one character and one without end are told what to do', () => {
  expect(descriptionProblem('')).toContain('Paste');
  expect(descriptionProblem('x')).toContain('too short');
  expect(descriptionProblem('x'.repeat(1_000_000))).toContain('longer');
  expect(descriptionProblem('x'.repeat(200))).toBeUndefined();
});

test('a title is taken from the first line only if it reads like one', () => {
  expect(titleFrom('# Backend engineer, payments\n\nYou own services.')).toBe('Backend engineer, payments');
  expect(titleFrom('We are looking for someone who can do everything.')).toBe('');
});

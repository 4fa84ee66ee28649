import { expect, test } from 'vitest';
import { looksLikeEmail } from '#lib/looks-like-email.ts';
import { needed, problemsOf, typed } from './use-checked-form.ts';

const form = (fields: Record<string, string>) => {
  const given = new FormData();
  for (const [name, value] of Object.entries(fields)) given.set(name, value);
  return given;
};
const CHECKS = {
  name: needed('name', 'Enter a name.'),
  email: (given: FormData) => (typed(given, 'email') && !looksLikeEmail(typed(given, 'email')) ? 'Not an address.' : undefined),
};

test('a field of nothing but space is a field that is missing', () => {
  expect(problemsOf(CHECKS, form({ name: '  ', email: '' }))).toEqual({ name: 'Enter a name.' });
});

test('every bad field is told of, and a good form has no problems', () => {
  expect(problemsOf(CHECKS, form({ email: 'nobody' }))).toEqual({ name: 'Enter a name.', email: 'Not an address.' });
  expect(problemsOf(CHECKS, form({ name: 'Amara', email: 'amara@example.org' }))).toEqual({});
});

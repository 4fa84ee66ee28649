import { expect, test } from 'vitest';
import { normalizeWords } from './normalize-words.ts';
import { countWordErrors } from './word-errors.ts';

test.each([
  ['Mr. Dashwood’s “colour”, organised!', "mister dashwood's color organized"],
  [
    'In 2019 we grew by 3.5% to 1,250 users.',
    'in twenty nineteen we grew by three point five percent to one thousand two hundred fifty users',
  ],
  ['the 21st well-known A/B test', 'the twenty first well known a b test'],
  ['our hour, four times; I was wise, he was advised', 'our hour four times i was wise he was advized'],
])('%j counts as %j', (text, words) => {
  expect(normalizeWords(text).join(' ')).toBe(words);
});

test('the same said in another spelling has no errors', () => {
  expect(countWordErrors('He organised twenty-one labour programmes.', 'he organized 21 labor programs')).toMatchObject({
    words: 6,
    rate: 0,
  });
});

test('swapped, missing and added words are each counted and named', () => {
  const errors = countWordErrors('one two three four five', 'so one too three five');
  expect(errors).toMatchObject({ words: 5, substituted: 1, missing: 1, added: 1, rate: 0.6 });
  expect(errors.errors).toEqual(['– → so', 'two → too', 'four → –']);
});

test('nothing heard is all missing, and words out of nothing are an error', () => {
  expect(countWordErrors('one two', '')).toMatchObject({ missing: 2, rate: 1 });
  expect(countWordErrors('', 'you')).toMatchObject({ added: 1, rate: 1 });
});

import { expect, test } from 'vitest';
import { cleanText, hasWords } from './clean-text.ts';

test.each([
  ['controls and NUL', 'a\u0000b\u0007c\u009fd', 'abcd'],
  ['lone surrogates', 'a\ud800b\udc00c', 'abc'],
  ['letters of the tag block', 'a\u{e0041}\u{e007f}b', 'ab'],
  ['variation selectors', 'a\ufe0fb\u{e0101}c', 'abc'],
  ['zero-width characters', 'pass\u200bword\u2060\ufeff\u00ad', 'password'],
  ['bidi overrides', '\u202eabc\u202c\u2066d\u2069', 'abcd'],
])('%s are taken out', (_, raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test('what people write stays: accents, other scripts, emoji of two halves', () => {
  const text = 'Zoë Müller 山田 Żółć 👩 naïve €5';
  expect(cleanText(text)).toBe(text);
});

test('letters that a font joined are letters again', () => {
  expect(cleanText('o\uFB03ce \uFB01le')).toBe('office file');
});

test('lines are lines, and there is one empty line at most', () => {
  expect(cleanText('  a\r\nb\rc \u2028 d\n\n\n\n\ne\t\tf  ')).toBe('a\nb\nc\nd\n\ne f');
});

test('it is cut at the limit, never through a character', () => {
  expect(cleanText('x'.repeat(150_000))).toHaveLength(100_000);
  expect(cleanText(`${'x'.repeat(9)}👩`, 10)).toBe('x'.repeat(9));
});

test('punctuation alone is not text', () => {
  expect(hasWords(' -–•. ')).toBe(false);
  expect(hasWords('•a')).toBe(true);
});

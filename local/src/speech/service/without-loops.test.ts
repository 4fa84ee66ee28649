import { expect, test } from 'vitest';
import { withoutLoops } from './without-loops.ts';

test('a phrase repeated faster than anybody speaks is said once', () => {
  expect(withoutLoops('It was the age of wisdom. It was the age of wisdom. It was the', 1_200)).toBe('It was the age of wisdom.');
  expect(withoutLoops('And Mr. John, Mr. John, Mr. John, Mr. John', 1_000)).toBe('And Mr. John,');
});

test('what a person may have said twice stays', () => {
  expect(withoutLoops('no no no no', 1_600)).toBe('no no no no');
  expect(withoutLoops('It was the best of times, it was the worst of times.', 3_000)).toBe(
    'It was the best of times, it was the worst of times.',
  );
  expect(withoutLoops('', 500)).toBe('');
});

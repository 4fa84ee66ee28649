import { expect, test } from 'vitest';
import { readWords } from './read-words.ts';

test('words are read between commas, each once and none empty', () => {
  expect(readWords(' pay,  salary, , pay,')).toEqual(['pay', 'salary']);
});

test('no more and no longer ones than a fact takes', () => {
  expect(readWords(Array.from({ length: 30 }, (_, index) => `word ${index}`).join())).toHaveLength(20);
  expect(readWords('x'.repeat(80))[0]).toHaveLength(60);
});

import { expect, test } from 'vitest';
import { readProgress } from './progress.ts';

const whole = { topic: 2, topics: 5, minutesLeft: 12, floor: 'yours', question: 'Why?', waiting: false, ended: null, phase: 'topics' };

test('a whole progress is read as it is', () => {
  expect(readProgress(JSON.stringify(whole))).toEqual(whole);
});

test('what is no progress is not guessed at', () => {
  for (const json of [undefined, '', 'null', 'x', '{}', '[]', JSON.stringify({ ...whole, floor: 'nobody' })])
    expect(readProgress(json)).toBeUndefined();
});

test('no more is taken from it than the page shows', () => {
  const read = readProgress(JSON.stringify({ ...whole, next: 'What would you do?', minutesLeft: -3.4, question: '' }));
  expect(read).toEqual({ ...whole, minutesLeft: 0, question: null });
});

test('an interviewer that does not name its phase talks about the topics', () => {
  const { phase: _phase, ...older } = whole;
  expect(readProgress(JSON.stringify(older))).toEqual(whole);
  expect(readProgress(JSON.stringify({ ...whole, phase: 'your-questions' }))?.phase).toBe('your-questions');
  expect(readProgress(JSON.stringify({ ...whole, phase: 'something newer' }))?.phase).toBe('topics');
});

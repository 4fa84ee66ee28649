import { expect, test } from 'vitest';
import { someProgress as progress } from '#room/floor/some-progress.ts';
import { whereWeAre } from './where-we-are.ts';

test('the topic and the time that is left are told in words', () => {
  expect(whereWeAre(progress({ topic: 2 }), 25)).toBe('Topic 2 of 5 · about 19 min left');
  expect(whereWeAre(progress({ minutesLeft: 0 }), 25)).toBe('Topic 5 of 5 · about a minute left');
  expect(whereWeAre(undefined, 25)).toBe('about 25 min');
});

test('near the end no topic is named and no time promised', () => {
  expect(whereWeAre(progress({ phase: 'information' }), 25)).toBe('Almost done');
  expect(whereWeAre(progress({ phase: 'your-questions' }), 25)).toBe('Your questions');
  expect(whereWeAre(progress({ phase: 'your-questions', floor: 'closing' }), 25)).toBe('Goodbye');
});

import { expect, test } from 'vitest';
import { Refusal } from '#lib/refusal.ts';
import type { CvQuestion } from '../queries.ts';
import { isChanged, saidOf } from './said-of.ts';

const question = {
  competencyId: 'teamwork',
  text: 'A question?',
  plainerText: 'Plainer?',
  findings: [{ path: ['text'], severity: 'advise', message: 'It is long.' }],
} as unknown as CvQuestion;

test('a refusal stands beside its field and takes the place of what was said before', () => {
  const refusal = new Refusal(422, {
    fields: [
      { path: ['plainerText'], message: 'Asks about age.' },
      { path: ['competencyId'], message: 'No such competency.' },
    ],
  });
  expect(saidOf(question, refusal, true)).toEqual({
    text: [],
    plainerText: [{ path: ['plainerText'], severity: 'refuse', message: 'Asks about age.' }],
    other: ['No such competency.'],
  });
});

test('what was said of the stored words is not said of others', () => {
  expect(saidOf(question, undefined, false).text).toMatchObject([{ message: 'It is long.' }]);
  expect(saidOf(question, undefined, true).text).toEqual([]);
  expect(isChanged({ ...question, text: 'Another?' }, question)).toBe(true);
  expect(isChanged(question, question)).toBe(false);
});

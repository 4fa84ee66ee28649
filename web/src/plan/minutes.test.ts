import { draftPlan } from '@viva/domain';
import { expect, test } from 'vitest';
import { stretchesOf } from './minutes.ts';

const plan = draftPlan({
  title: 'Engineer',
  description: 'You own services and solve problems with customers.',
  language: 'en',
  minutes: 20,
});

test('the ruler never shows more time than there is, and says what no longer fits', () => {
  const { stretches, minutes, fitting } = stretchesOf(plan);
  expect(minutes).toBeLessThanOrEqual(plan.minutes);
  const over = stretches.find(({ kind }) => kind === 'over')?.minutes ?? 0;
  const left = plan.questions.slice(fitting).reduce((sum, question) => sum + question.minutes, 0);
  expect(over).toBe(left);
});

test('a shorter interview moves questions behind the line, none away', () => {
  const short = stretchesOf({ ...plan, minutes: 10 });
  expect(short.fitting).toBeLessThan(stretchesOf(plan).fitting);
  expect(short.stretches.at(-1)?.kind).toBe('over');
});

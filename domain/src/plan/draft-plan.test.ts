import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftPlan } from './draft-plan.ts';
import { Plan } from './plan.ts';

const backend = {
  title: 'Backend engineer, payments',
  description: 'You own our payment service in production. You work in a team with product and support, and you write TypeScript.',
  language: 'en',
  minutes: 25,
};

describe('a plan drafted from the library', () => {
  test('takes what the description calls for and says where', () => {
    const plan = draftPlan(backend);
    const ids = plan.competencies.map((competency) => competency.id as string);
    expect(ids).toEqual(expect.arrayContaining(['building-software', 'running-reliably', 'ownership', 'working-together']));
    expect(plan.competencies.every((competency) => competency.because !== null)).toBe(true);
  });

  test('is the same for the same brief', () => {
    expect(draftPlan(backend)).toEqual(draftPlan(backend));
  });

  test('asks about every competency, each first question before any second', () => {
    const plan = draftPlan(backend);
    const first = plan.questions.slice(0, plan.competencies.length).map((question) => question.competencyId);
    expect(new Set(first)).toEqual(new Set(plan.competencies.map((competency) => competency.id)));
  });

  test('is valid for any description and length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000 }), fc.integer({ min: 5, max: 30 }), (description, minutes) => {
        const plan = draftPlan({ title: 'Job', description, language: 'en', minutes });
        expect(Plan.safeParse(plan).success).toBe(true);
        expect(plan.competencies.length).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 500 },
    );
  });

  test('does not hear a word inside another one', () => {
    const plan = draftPlan({ ...backend, title: 'Clerk', description: 'Calm down and brown.' });
    expect(plan.competencies.every((competency) => competency.because === null)).toBe(true);
  });
});

import { draftPlan, type Plan } from '@viva/domain';

/** A plan from the library, cut to few questions so that an interview in a test is short. */
export function testPlan(questions = 2): Plan {
  const plan = draftPlan({
    title: 'Backend engineer',
    description: 'You own our payment service in production and work in a team with product and support.',
    language: 'en',
    minutes: 15,
  });
  return { ...plan, questions: plan.questions.slice(0, questions) };
}

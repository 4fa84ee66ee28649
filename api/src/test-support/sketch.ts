import type { PlanSketch } from '../jobs/plan-sketch.ts';

const SUBJECTS = [
  ['Payment services', 'a payment service that you kept running', 'outages of money transfers'],
  ['Working in a team', 'a disagreement with a colleague about a release', 'arguments between people'],
  ['Careful testing', 'a defect that your tests found before customers did', 'mistakes in software'],
  ['Explaining plainly', 'a difficult subject that you explained to somebody from sales', 'words that laymen follow'],
] as const;

/** What a good model makes of a job: four competencies with two questions each. */
export const goodSketch = (because = ''): PlanSketch => ({
  competencies: SUBJECTS.map(([name, about, field]) => ({
    name,
    meaning: `Deals with ${field} in daily work and can tell how.`,
    weight: 25,
    looksLike1: `Names ${field} in general and tells nothing that was done.`,
    looksLike3: `Describes one case of ${field}, the own steps and what came of them.`,
    looksLike5: `Compares several cases of ${field}, weighs ways against each other and shows what changed for good.`,
    because,
    questions: [
      asked(`Tell me about ${about}. What did you do first?`, `Think of ${about}. What was your first step?`),
      asked(`How did you learn to deal with ${field}?`, `Where did you learn about ${field}?`),
    ],
  })),
});

const asked = (text: string, plainerText: string): PlanSketch['competencies'][number]['questions'][number] => ({
  text,
  plainerText,
  goal: 'Own steps, in order, with their reasons.',
  minutes: 3,
  thinkingTime: 'recall',
  probes: [
    { missing: 'own-action', text: 'Which part of that was yours?', plainerText: 'What did you do yourself?' },
    { missing: 'result', text: 'What came of it in the end?', plainerText: 'How did it end?' },
  ],
});

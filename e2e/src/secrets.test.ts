import { draftPlan } from '@viva/domain';
import { expect, test } from 'vitest';
import { leaks, secretsOf } from './secrets.ts';

const plan = draftPlan({ title: 'Engineer', description: 'Own a service.', language: 'en', minutes: 25 });
const first = plan.questions[0];

test('an anchor, a later question and a line of the CV are found in what the browser saw', () => {
  const secrets = secretsOf(plan, new Set([first?.id ?? '']), 'Ten years at the harbour of Genoa');
  const seen = [plan.competencies[0]?.anchors[3], plan.questions[1]?.text, 'x Ten years at the harbour of Genoa y'].map((text) => ({
    where: 'here',
    text: JSON.stringify(text),
  }));
  expect(leaks(secrets, seen)).toHaveLength(3);
});

test('what was asked and said is no secret', () => {
  const secrets = secretsOf(plan, new Set([first?.id ?? '']), '');
  expect(leaks(secrets, [{ where: 'here', text: first?.text ?? '' }])).toEqual([]);
});

import { expect, test } from 'vitest';
import type { CandidateWithCvText } from '../queries.ts';
import { whyNoQuestions } from './why-no-questions.ts';

const candidate = (changes: object) => ({ interview: null, cv: null, cvText: null, ...changes }) as unknown as CandidateWithCvText;

test('questions can be proposed about a CV that is read, for a published plan, until the interview is opened', () => {
  expect(whyNoQuestions(candidate({ cvText: 'Led a team.' }), true)).toBeUndefined();
  expect(whyNoQuestions(candidate({ cvText: 'Led a team.' }), false)).toContain('Publish the plan');
  expect(whyNoQuestions(candidate({ cvText: 'Led a team.', interview: { state: 'ready' } }), true)).toContain('fixed');
  expect(whyNoQuestions(candidate({ cvText: 'Led a team.', interview: { state: 'not-started' } }), true)).toBeUndefined();
  expect(whyNoQuestions(candidate({ cv: { state: 'parsing' } }), true)).toContain('once the CV is read');
  expect(whyNoQuestions(candidate({}), true)).toContain('no CV');
});

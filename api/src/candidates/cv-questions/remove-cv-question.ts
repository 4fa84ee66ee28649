import { createRoute, type z } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import type { Recruiter } from '../../http/caller.ts';
import { empty, guardedProblems } from '../../http/contract.ts';
import { recruiterOnly } from '../../http/recruiter-only.ts';
import { requireRight } from '../../http/require-right.ts';
import { noSuchCandidate } from '../show-candidate.ts';
import { CvQuestionRef, noSuchCvQuestion, refuseOnceBegun } from './cv-question.ts';

export const removeCvQuestionRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'removeCvQuestion',
  method: 'delete',
  path: '/candidates/{candidateId}/cv-questions/{questionId}',
  summary: 'Remove a question about the CV',
  request: { params: CvQuestionRef },
  responses: { 204: empty(), ...guardedProblems('not-found', 'conflict') },
});

export async function removeCvQuestion(
  deps: Deps,
  recruiter: Recruiter,
  { candidateId, questionId }: z.infer<typeof CvQuestionRef>,
): Promise<void> {
  requireRight(recruiter, 'edit-candidates');
  await deps.database.asUser(recruiter, async ({ candidates, cvQuestions }) => {
    const candidate = await candidates.find(candidateId);
    if (candidate === undefined) throw noSuchCandidate();
    refuseOnceBegun(candidate);
    if (!(await cvQuestions.remove(candidateId, questionId))) throw noSuchCvQuestion();
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import { asPlanQuestion, CvQuestion, checkCvQuestion } from '@viva/domain';
import type { Deps } from '../../deps.ts';
import type { Recruiter } from '../../http/caller.ts';
import { body, guardedProblems, json } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import { recruiterOnly } from '../../http/recruiter-only.ts';
import { requireRight } from '../../http/require-right.ts';
import { CvQuestionRef, candidateAndPlan, noSuchCvQuestion, ProposedCvQuestion, refuseOnceBegun, shown } from './cv-question.ts';

export const EditedCvQuestion = CvQuestion.omit({ cvLine: true }).extend({ approved: z.boolean() });
export type EditedCvQuestion = z.infer<typeof EditedCvQuestion>;

export const editCvQuestionRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'editCvQuestion',
  method: 'put',
  path: '/candidates/{candidateId}/cv-questions/{questionId}',
  summary: 'Change a question about the CV, and approve it or take the approval back',
  request: { params: CvQuestionRef, body: body(EditedCvQuestion) },
  responses: { 200: json(ProposedCvQuestion), ...guardedProblems('not-found', 'conflict', 'unprocessable') },
});

export async function editCvQuestion(
  deps: Deps,
  recruiter: Recruiter,
  { candidateId, questionId }: z.infer<typeof CvQuestionRef>,
  { approved, ...words }: EditedCvQuestion,
): Promise<ProposedCvQuestion> {
  requireRight(recruiter, 'edit-candidates');
  return deps.database.asUser(recruiter, async (stores) => {
    const { cvQuestions, audit } = stores;
    const { candidate, plan } = await candidateAndPlan(stores, candidateId);
    const before = await cvQuestions.find(candidateId, questionId);
    if (before === undefined) throw noSuchCvQuestion();
    refuseOnceBegun(candidate);
    const fields = checkCvQuestion(plan, asPlanQuestion({ ...words, cvLine: before.cvLine }, before.place, null)).filter(
      ({ severity }) => severity === 'refuse',
    );
    if (fields.length > 0) throw new Problem('unprocessable', 'This question cannot be asked so. See what is marked.', { fields });
    const edited = await cvQuestions.edit(recruiter, questionId, words, approved);
    if (edited === undefined) throw noSuchCvQuestion();
    if (approved) await audit.note(recruiter, 'cv-question-approved', { kind: 'cv-question', id: questionId });
    return shown(edited, plan);
  });
}

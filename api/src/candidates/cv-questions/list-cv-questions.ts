import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import type { Recruiter } from '../../http/caller.ts';
import { guardedProblems, json } from '../../http/contract.ts';
import { recruiterOnly } from '../../http/recruiter-only.ts';
import { CandidateRef } from '../candidate.ts';
import { noSuchCandidate } from '../show-candidate.ts';
import { CvQuestions, shown } from './cv-question.ts';

export const listCvQuestionsRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'listCvQuestions',
  method: 'get',
  path: '/candidates/{candidateId}/cv-questions',
  summary: "Show what a candidate may be asked about the CV; without a person's approval nothing of it is",
  request: { params: CandidateRef },
  responses: { 200: json(CvQuestions), ...guardedProblems('not-found') },
});

export async function listCvQuestions(deps: Deps, recruiter: Recruiter, candidateId: string): Promise<CvQuestions> {
  return deps.database.asUser(recruiter, async ({ candidates, plans, cvQuestions }) => {
    const candidate = await candidates.find(candidateId);
    if (candidate === undefined) throw noSuchCandidate();
    const plan = await plans.published(candidate.jobId);
    const stored = await cvQuestions.list(candidateId);
    return { questions: plan === undefined ? [] : stored.map((question) => shown(question, plan)), remark: null };
  });
}

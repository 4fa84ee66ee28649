import { createRoute } from '@hono/zod-openapi';
import { MOST_CV_QUESTIONS, usableCvLines } from '@viva/domain';
import type { Deps } from '../../deps.ts';
import type { Recruiter } from '../../http/caller.ts';
import { guardedProblems, json } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import { recruiterOnly } from '../../http/recruiter-only.ts';
import { requireRight } from '../../http/require-right.ts';
import { CandidateRef } from '../candidate.ts';
import { type Chosen, chooseCvQuestions } from './choose-cv-questions.ts';
import { CvQuestions, candidateAndPlan, refuseOnceBegun, shown } from './cv-question.ts';

export const proposeCvQuestionsRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'proposeCvQuestions',
  method: 'post',
  path: '/candidates/{candidateId}/cv-questions',
  summary: 'Propose questions about the CV, two at most; what is approved stays, the other proposals are replaced',
  request: { params: CandidateRef },
  responses: { 200: json(CvQuestions), ...guardedProblems('not-found', 'conflict') },
});

export async function proposeForCandidate(deps: Deps, recruiter: Recruiter, candidateId: string): Promise<CvQuestions> {
  requireRight(recruiter, 'edit-candidates');
  const { plan, lines, approved } = await deps.database.asUser(recruiter, async (stores) => {
    const found = await candidateAndPlan(stores, candidateId);
    refuseOnceBegun(found.candidate);
    const cvText = await stores.candidates.cvText(candidateId);
    if (cvText === null) throw new Problem('conflict', 'There is no CV to ask about yet. Upload one first, or wait until it is read.');
    const kept = (await stores.cvQuestions.list(candidateId)).filter(({ approvedAt }) => approvedAt !== null);
    const usable = usableCvLines(cvText, found.candidate.name).filter((line) => kept.every(({ cvLine }) => cvLine !== line));
    return { plan: found.plan, lines: usable.filter((line) => cvText.includes(line)), approved: kept };
  });
  const most = MOST_CV_QUESTIONS - approved.length;
  const mayAsk =
    deps.language === undefined || lines.length === 0 || most === 0 || (await deps.throttle.mayAskModel(recruiter.organizationId));
  const chosen = await chooseCvQuestions(mayAsk ? deps.language : undefined, plan, lines, most);
  await deps.database.asOrganization(recruiter.organizationId, ({ usage }) => usage.add(chosen.uses));
  const stored = await deps.database.asUser(recruiter, async ({ cvQuestions }) => {
    await cvQuestions.replaceProposals(recruiter, candidateId, chosen.questions, chosen.proposedBy);
    return cvQuestions.list(candidateId);
  });
  return { questions: stored.map((question) => shown(question, plan)), remark: remarkOn(chosen, most, mayAsk) };
}

function remarkOn({ hasModelFailed, questions }: Chosen, most: number, mayAsk: boolean): string | null {
  if (most === 0) return 'Two questions are approved. Remove one to get another proposal.';
  if (questions.length === 0) return 'No line of this CV calls for a question on one of the competencies.';
  if (!mayAsk) return 'The model was asked often within this hour. These questions were chosen by rule.';
  return hasModelFailed ? 'The model did not answer. These questions were chosen by rule.' : null;
}

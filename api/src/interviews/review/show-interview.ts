import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import type { Recruiter } from '../../http/caller.ts';
import { guardedProblems, json } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import { recruiterOnly } from '../../http/recruiter-only.ts';
import { InterviewDetail, InterviewRef } from './interview-summary.ts';

export const showInterviewRoute = createRoute({
  ...recruiterOnly,
  tags: ['interviews'],
  operationId: 'showInterview',
  method: 'get',
  path: '/interviews/{interviewId}',
  summary: 'Show an interview with its plan and what was said so far',
  request: { params: InterviewRef },
  responses: { 200: json(InterviewDetail), ...guardedProblems('not-found') },
});

export async function showInterview(deps: Deps, recruiter: Recruiter, interviewId: string): Promise<InterviewDetail> {
  const interview = await deps.database.asUser(recruiter, ({ interviews }) => interviews.find(interviewId));
  if (interview === undefined) throw new Problem('not-found', 'There is no such interview in your organization.');
  return interview;
}

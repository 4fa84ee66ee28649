import { createRoute, z } from '@hono/zod-openapi';
import { InterviewStatus } from '@viva/domain';
import type { Deps } from '../../deps.ts';
import type { Candidate } from '../../http/caller.ts';
import { candidateOnly } from '../../http/candidate-only.ts';
import { guardedProblems, json } from '../../http/contract.ts';
import { interviewFacts, refuseIfOver } from '../interview-facts.ts';
import { PublicInterviewRef } from './public-interview.ts';

export const startInterviewRoute = createRoute({
  ...candidateOnly,
  tags: ['candidate'],
  operationId: 'startInterview',
  method: 'post',
  path: '/i/{publicId}/start',
  summary: 'Start; harmless when it runs already',
  request: { params: PublicInterviewRef },
  responses: { 200: json(z.object({ status: InterviewStatus })), ...guardedProblems('not-found', 'conflict') },
});

export async function startInterview(deps: Deps, { interviewId }: Candidate): Promise<InterviewStatus> {
  return deps.database.asInterview(interviewId, async ({ interview }) => {
    refuseIfOver(await interviewFacts(interview));
    await interview.start();
    return (await interviewFacts(interview)).status;
  });
}

import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import type { Candidate } from '../../http/caller.ts';
import { candidateOnly } from '../../http/candidate-only.ts';
import { guardedProblems, json } from '../../http/contract.ts';
import { currentVoice } from '../../live/current-voice.ts';
import { interviewFacts } from '../interview-facts.ts';
import { PublicInterview, PublicInterviewRef } from './public-interview.ts';

export const showOwnInterviewRoute = createRoute({
  ...candidateOnly,
  tags: ['candidate'],
  operationId: 'showOwnInterview',
  method: 'get',
  path: '/i/{publicId}',
  summary: 'Where the interview stands',
  request: { params: PublicInterviewRef },
  responses: { 200: json(PublicInterview), ...guardedProblems('not-found') },
});

export async function showOwnInterview(deps: Deps, { interviewId }: Candidate): Promise<PublicInterview> {
  const facts = await deps.database.asInterview(interviewId, ({ interview }) => interviewFacts(interview));
  const { voice } = await currentVoice(deps);
  const { status, company, job, candidateName, minutes, recordsVoice, startedAt, replyBy } = facts;
  const endsAt = startedAt === null ? null : new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
  const topics = facts.plan.competencies.length;
  return { status, company, job, candidateName, minutes, recordsVoice, topics, voice, startedAt, endsAt, replyBy, contact: null };
}

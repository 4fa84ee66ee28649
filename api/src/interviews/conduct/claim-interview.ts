import { createRoute, z } from '@hono/zod-openapi';
import { Accommodations, Budget, InterviewStatus, Plan, Turn } from '@viva/domain';
import type { Deps } from '../../deps.ts';
import { agentOnly } from '../../http/agent-only.ts';
import { body, guardedProblems, Instant, json } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import { interviewFacts, refuseIfOver } from '../interview-facts.ts';
import { ConductedInterviewRef, Epoch } from './lease.ts';

export const Claim = z.strictObject({
  /** Unlike for every call, so that a claim sent twice is known as one. */
  callId: z.string().min(1).max(200),
});

export const ClaimedInterview = z
  .object({
    epoch: Epoch,
    candidateIdentity: z.string(),
    roomName: z.string(),
    plan: Plan,
    planVersion: z.number().int(),
    candidateName: z.string(),
    company: z.string(),
    job: z.string(),
    minutes: z.number().int(),
    recordsVoice: z.boolean(),
    accommodations: Accommodations.nullable(),
    replyBy: z.iso.date().nullable(),
    startedAt: Instant.nullable(),
    status: InterviewStatus,
    turns: z.array(Turn),
    budget: Budget,
    /** The number of the recording part that this call makes. */
    nextPart: z.number().int(),
  })
  .openapi('ClaimedInterview');
export type ClaimedInterview = z.infer<typeof ClaimedInterview>;

export const claimInterviewRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'claimInterview',
  method: 'post',
  path: '/agent/interviews/{interviewId}/claim',
  summary: 'Take the lease of an interview, before connecting to its room',
  request: { params: ConductedInterviewRef, body: body(Claim) },
  responses: { 200: json(ClaimedInterview), ...guardedProblems('not-found', 'conflict') },
});

export async function claimInterview(deps: Deps, interviewId: string, callId: string): Promise<ClaimedInterview> {
  return deps.database.asInterview(interviewId, async ({ interview, lease }) => {
    const epoch = await lease.claim(callId);
    const facts = await interviewFacts(interview);
    if (epoch === undefined) {
      refuseIfOver(facts);
      throw new Problem('conflict', 'Another call conducts this interview.');
    }
    const { id: _id, organizationId: _organizationId, isConducted: _isConducted, isForsaken: _isForsaken, ...claimed } = facts;
    // One part a lease: what an earlier call recorded may arrive late, or never, and its turns point into it.
    return { epoch, ...claimed, turns: await interview.turns(), nextPart: epoch };
  });
}

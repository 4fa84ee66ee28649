import { createRoute, z } from '@hono/zod-openapi';
import { InterviewStatus } from '@viva/domain';
import type { Deps } from '../../deps.ts';
import { agentOnly } from '../../http/agent-only.ts';
import { body, guardedProblems, json } from '../../http/contract.ts';
import { leaseLost } from './hold-lease.ts';
import { ConductedInterviewRef, HeldLease } from './lease.ts';

export const beatRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'beat',
  method: 'post',
  path: '/agent/interviews/{interviewId}/heartbeat',
  summary: 'Keep the lease',
  request: { params: ConductedInterviewRef, body: body(HeldLease) },
  responses: { 200: json(z.object({ status: InterviewStatus, observers: z.number().int() })), ...guardedProblems('not-found', 'conflict') },
});

export async function beat(deps: Deps, interviewId: string, epoch: number): Promise<{ status: InterviewStatus; observers: number }> {
  return deps.database.asInterview(interviewId, async ({ interview, lease }) => {
    const status = await lease.beat(epoch);
    if (status === undefined) throw await leaseLost({ interview });
    return { status, observers: 0 };
  });
}

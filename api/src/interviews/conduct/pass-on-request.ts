import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import { agentOnly } from '../../http/agent-only.ts';
import { body, guardedProblems, json } from '../../http/contract.ts';
import { holdLease } from './hold-lease.ts';
import { ConductedInterviewRef, Epoch } from './lease.ts';

export const SpokenRequest = z.strictObject({ epoch: Epoch, kind: z.literal('person') });

export const passOnRequestRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'passOnRequest',
  method: 'post',
  path: '/agent/interviews/{interviewId}/requests',
  summary: 'The candidate asked for a person',
  request: { params: ConductedInterviewRef, body: body(SpokenRequest) },
  responses: { 201: json(z.object({})), ...guardedProblems('not-found', 'conflict') },
});

export async function passOnRequest(deps: Deps, interviewId: string, epoch: number): Promise<void> {
  await deps.database.asInterview(interviewId, async (stores) => {
    await holdLease(stores, epoch);
    await stores.interview.askForPerson();
  });
}

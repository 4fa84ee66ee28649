import { createRoute, z } from '@hono/zod-openapi';
import { TokenUse } from '@viva/domain';
import type { Deps } from '../../deps.ts';
import { agentOnly } from '../../http/agent-only.ts';
import { body, empty, guardedProblems } from '../../http/contract.ts';
import { holdLease } from './hold-lease.ts';
import { ConductedInterviewRef, Epoch } from './lease.ts';

export const NewUsage = z.strictObject({ epoch: Epoch, uses: z.array(TokenUse).min(1).max(100) });
export type NewUsage = z.infer<typeof NewUsage>;

export const recordUsageRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'recordUsage',
  method: 'post',
  path: '/agent/interviews/{interviewId}/usage',
  summary: 'Store what a language model was used for',
  request: { params: ConductedInterviewRef, body: body(NewUsage) },
  responses: { 204: empty(), ...guardedProblems('not-found', 'conflict') },
});

export async function recordUsage(deps: Deps, interviewId: string, { epoch, uses }: NewUsage): Promise<void> {
  await deps.database.asInterview(interviewId, async (stores) => {
    await holdLease(stores, epoch);
    await stores.records.addUsage(uses);
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import { FinishReason, InterviewStatus } from '@viva/domain';
import type { Deps } from '../../deps.ts';
import { agentOnly } from '../../http/agent-only.ts';
import { body, guardedProblems, json } from '../../http/contract.ts';
import { countTopics } from '../count-topics.ts';
import { interviewFacts, refuseIfOver } from '../interview-facts.ts';
import { leaseLost } from './hold-lease.ts';
import { ConductedInterviewRef, Epoch } from './lease.ts';

export const Ending = z.strictObject({ epoch: Epoch, reason: FinishReason });
export type Ending = z.infer<typeof Ending>;

export const finishInterviewRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'finishInterview',
  method: 'post',
  path: '/agent/interviews/{interviewId}/finish',
  summary: 'End the interview and have its report written; harmless when it has ended',
  request: { params: ConductedInterviewRef, body: body(Ending) },
  responses: { 200: json(z.object({ status: InterviewStatus })), ...guardedProblems('not-found', 'conflict') },
});

export async function finishInterview(deps: Deps, interviewId: string, { epoch, reason }: Ending): Promise<InterviewStatus> {
  return deps.database.asInterview(interviewId, async ({ interview, lease, records, tasks }) => {
    const held = await lease.hold(epoch);
    const { status, organizationId } = await interviewFacts(interview);
    if (status.state === 'finished') return status;
    if (held === undefined) throw await leaseLost({ interview });
    refuseIfOver({ status });
    await lease.finish(reason);
    await countTopics({ interview, records });
    await tasks.enqueue('write-report', { organizationId, interviewId });
    return { state: 'finished', reason };
  });
}

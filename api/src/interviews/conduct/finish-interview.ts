import { createRoute, z } from '@hono/zod-openapi';
import { FinishReason, InterviewStatus } from '@viva/domain';
import { agentOnly } from '../../http/agent-only.ts';
import { body, json, problems } from '../../http/contract.ts';
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
  responses: { 200: json(z.object({ status: InterviewStatus })), ...problems('not-found', 'conflict') },
});

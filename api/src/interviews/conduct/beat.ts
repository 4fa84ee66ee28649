import { createRoute, z } from '@hono/zod-openapi';
import { InterviewStatus } from '@viva/domain';
import { agentOnly } from '../../http/agent-only.ts';
import { body, json, problems } from '../../http/contract.ts';
import { ConductedInterviewRef, HeldLease } from './lease.ts';

export const beatRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'beat',
  method: 'post',
  path: '/agent/interviews/{interviewId}/heartbeat',
  summary: 'Keep the lease',
  request: { params: ConductedInterviewRef, body: body(HeldLease) },
  responses: { 200: json(z.object({ status: InterviewStatus, observers: z.number().int() })), ...problems('not-found', 'conflict') },
});

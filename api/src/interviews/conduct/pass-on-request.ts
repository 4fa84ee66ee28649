import { createRoute, z } from '@hono/zod-openapi';
import { agentOnly } from '../../http/agent-only.ts';
import { body, json, problems } from '../../http/contract.ts';
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
  responses: { 201: json(z.object({})), ...problems('not-found', 'conflict') },
});

import { createRoute, z } from '@hono/zod-openapi';
import { Turn } from '@viva/domain';
import { agentOnly } from '../../http/agent-only.ts';
import { body, json, problems } from '../../http/contract.ts';
import { ConductedInterviewRef, Epoch } from './lease.ts';

export const NewTurns = z.strictObject({ epoch: Epoch, turns: z.array(Turn).min(1).max(100) });
export type NewTurns = z.infer<typeof NewTurns>;

export const recordTurnsRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'recordTurns',
  method: 'post',
  path: '/agent/interviews/{interviewId}/turns',
  summary: 'Store turns by number; repeats are harmless, a gap is refused',
  request: { params: ConductedInterviewRef, body: body(NewTurns) },
  responses: { 200: json(z.object({ storedThrough: z.number().int() })), ...problems('not-found', 'conflict') },
});

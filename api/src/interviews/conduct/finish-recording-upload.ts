import { createRoute, z } from '@hono/zod-openapi';
import { agentOnly } from '../../http/agent-only.ts';
import { body, empty, problems } from '../../http/contract.ts';
import { ConductedInterviewRef, HeldLease } from './lease.ts';

export const RecordedPartRef = ConductedInterviewRef.extend({ part: z.coerce.number().int().min(1).max(1_000) });

export const finishRecordingUploadRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'finishRecordingUpload',
  method: 'post',
  path: '/agent/interviews/{interviewId}/recordings/{part}/uploaded',
  summary: 'Say that a part is uploaded; its size is checked',
  request: { params: RecordedPartRef, body: body(HeldLease) },
  responses: { 204: empty(), ...problems('not-found', 'conflict', 'unprocessable', 'unavailable') },
});

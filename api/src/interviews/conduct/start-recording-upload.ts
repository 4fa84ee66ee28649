import { createRoute, z } from '@hono/zod-openapi';
import { agentOnly } from '../../http/agent-only.ts';
import { body, Instant, json, problems } from '../../http/contract.ts';
import { ConductedInterviewRef, Epoch } from './lease.ts';

export const NewRecording = z.strictObject({
  epoch: Epoch,
  part: z.number().int().min(1).max(1_000),
  startedAt: Instant,
  durationMs: z.number().int().min(0).max(86_400_000),
  sizeBytes: z.number().int().min(1).max(500_000_000),
});
export type NewRecording = z.infer<typeof NewRecording>;

export const RecordingUpload = z
  .object({
    url: z.url(),
    token: z.string(),
    path: z.string(),
    bucket: z.string(),
    /** Where storage answers, for `uploadToSignedUrl` of a client made with it. */
    publicUrl: z.url(),
  })
  .openapi('RecordingUpload');
export type RecordingUpload = z.infer<typeof RecordingUpload>;

export const startRecordingUploadRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'startRecordingUpload',
  method: 'post',
  path: '/agent/interviews/{interviewId}/recordings',
  summary: 'Get a signed URL for a part of the recording; refused when the candidate did not agree',
  request: { params: ConductedInterviewRef, body: body(NewRecording) },
  responses: { 201: json(RecordingUpload), ...problems('forbidden', 'not-found', 'conflict', 'unavailable') },
});

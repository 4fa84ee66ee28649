import { createRoute, z } from '@hono/zod-openapi';
import { json, problems } from '../../http/contract.ts';
import { recruiterOnly } from '../../http/recruiter-only.ts';
import { InterviewRef } from './interview-summary.ts';

export const RecordingRef = InterviewRef.extend({ part: z.coerce.number().int().min(1).max(1_000) });

export const playRecordingRoute = createRoute({
  ...recruiterOnly,
  tags: ['interviews'],
  operationId: 'playRecording',
  method: 'get',
  path: '/interviews/{interviewId}/recordings/{part}/url',
  summary: 'Get a link to a part of the recording, valid for an hour',
  request: { params: RecordingRef },
  responses: { 200: json(z.object({ url: z.url() })), ...problems('not-found', 'unavailable') },
});

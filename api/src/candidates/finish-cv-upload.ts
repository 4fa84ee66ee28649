import { createRoute, z } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { CvRef } from './candidate.ts';

export const finishCvUploadRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'finishCvUpload',
  method: 'post',
  path: '/cvs/{cvId}/uploaded',
  summary: 'Say that the CV is uploaded; it is read in the background',
  request: { params: CvRef },
  responses: {
    202: json(z.object({ state: z.literal('parsing') })),
    ...problems('not-found', 'conflict', 'too-large', 'unprocessable', 'unavailable'),
  },
});

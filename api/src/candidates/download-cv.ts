import { createRoute, z } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { CvRef } from './candidate.ts';

export const downloadCvRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'downloadCv',
  method: 'get',
  path: '/cvs/{cvId}/file',
  summary: 'Get a link to the file, valid for a minute; noted in the audit log',
  request: { params: CvRef },
  responses: { 200: json(z.object({ url: z.url() })), ...problems('not-found', 'unavailable') },
});

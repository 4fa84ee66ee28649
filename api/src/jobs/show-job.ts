import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { Job, JobRef } from './job.ts';

export const showJobRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'showJob',
  method: 'get',
  path: '/jobs/{jobId}',
  summary: 'Show a job',
  request: { params: JobRef },
  responses: { 200: json(Job), ...problems('not-found') },
});

import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { JobPlan, JobRef } from './job.ts';

export const publishPlanRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'publishPlan',
  method: 'post',
  path: '/jobs/{jobId}/plan/publish',
  summary: 'Publish the draft plan; it cannot change afterwards',
  request: { params: JobRef },
  responses: { 200: json(JobPlan), ...problems('not-found', 'conflict') },
});

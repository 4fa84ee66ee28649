import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { JobPlan, JobRef } from './job.ts';

export const showPlanRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'showPlan',
  method: 'get',
  path: '/jobs/{jobId}/plan',
  summary: "Show the newest version of a job's plan",
  request: { params: JobRef },
  responses: { 200: json(JobPlan), ...problems('not-found') },
});

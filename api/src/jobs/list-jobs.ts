import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { JobList } from './job.ts';

export const listJobsRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'listJobs',
  method: 'get',
  path: '/jobs',
  summary: "List the organization's jobs, newest first",
  responses: { 200: json(JobList), ...problems() },
});

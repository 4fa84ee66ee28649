import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import type { Job } from './job.ts';
import { JobList } from './job.ts';

export const listJobsRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'listJobs',
  method: 'get',
  path: '/jobs',
  summary: "List the organization's jobs, newest first",
  responses: { 200: json(JobList), ...guardedProblems() },
});

export const listJobs = (deps: Deps, recruiter: Recruiter): Promise<Job[]> => deps.database.asUser(recruiter, ({ jobs }) => jobs.list());

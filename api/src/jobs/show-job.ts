import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
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
  responses: { 200: json(Job), ...guardedProblems('not-found') },
});

export async function showJob(deps: Deps, recruiter: Recruiter, jobId: string): Promise<Job> {
  const job = await deps.database.asUser(recruiter, ({ jobs }) => jobs.find(jobId));
  if (job === undefined) throw noSuchJob();
  return job;
}

export const noSuchJob = () => new Problem('not-found', 'There is no such job in your organization.');

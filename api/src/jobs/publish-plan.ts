import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { JobPlan, JobRef } from './job.ts';
import { noSuchJob } from './show-job.ts';

export const publishPlanRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'publishPlan',
  method: 'post',
  path: '/jobs/{jobId}/plan/publish',
  summary: 'Publish the draft plan; it cannot change afterwards',
  request: { params: JobRef },
  responses: { 200: json(JobPlan), ...guardedProblems('not-found', 'conflict') },
});

export async function publishPlan(deps: Deps, recruiter: Recruiter, jobId: string): Promise<JobPlan> {
  requireRight(recruiter, 'edit-jobs');
  return deps.database.asUser(recruiter, async ({ jobs, plans }) => {
    if ((await jobs.find(jobId)) === undefined) throw noSuchJob();
    const published = await plans.publishDraft(jobId, recruiter.userId);
    if (published === undefined) throw new Problem('conflict', 'This plan is already published. A change makes a new version.');
    return published;
  });
}

import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { JobPlan, JobRef } from './job.ts';
import { jobPlanOf } from './job-plan-of.ts';
import { noSuchJob } from './show-job.ts';

export const showPlanRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'showPlan',
  method: 'get',
  path: '/jobs/{jobId}/plan',
  summary: "Show the newest version of a job's plan, with what the checks say of it",
  request: { params: JobRef },
  responses: { 200: json(JobPlan), ...guardedProblems('not-found') },
});

export async function showPlan(deps: Deps, recruiter: Recruiter, jobId: string): Promise<JobPlan> {
  const plan = await deps.database.asUser(recruiter, ({ plans }) => plans.find(jobId));
  if (plan === undefined) throw noSuchJob();
  return jobPlanOf(plan);
}

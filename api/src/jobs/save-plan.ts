import { createRoute, z } from '@hono/zod-openapi';
import type { Plan } from '@viva/domain';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { body, guardedProblems, Id, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { JobPlan, JobRef } from './job.ts';
import { jobPlanOf } from './job-plan-of.ts';
import { readPlan } from './read-plan.ts';
import { noSuchJob } from './show-job.ts';
import { withKnownOrigins } from './with-known-origins.ts';

export const EditedPlan = z.strictObject({
  revision: Id.openapi({ description: 'The revision that was edited; another one means that somebody else saved meanwhile.' }),
  plan: z
    .custom<z.input<typeof Plan>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'A plan is an object.')
    .openapi({ type: 'object', description: 'A plan as it is answered; each field that is wrong is named.' }),
});
export type EditedPlan = z.infer<typeof EditedPlan>;

export const savePlanRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'savePlan',
  method: 'put',
  path: '/jobs/{jobId}/plan',
  summary: 'Save the draft; where the newest version is published it becomes the next one',
  request: { params: JobRef, body: body(EditedPlan) },
  responses: { 200: json(JobPlan), ...guardedProblems('not-found', 'conflict', 'unprocessable') },
});

export async function savePlan(deps: Deps, recruiter: Recruiter, jobId: string, edited: EditedPlan): Promise<JobPlan> {
  requireRight(recruiter, 'edit-jobs');
  return deps.database.asUser(recruiter, async ({ jobs, plans }) => {
    const [job, newest] = [await jobs.find(jobId), await plans.find(jobId)];
    if (job === undefined || newest === undefined) throw noSuchJob();
    if (newest.revision !== edited.revision) throw editedMeanwhile();
    const { plan, repairs } = readPlan(edited.plan, job);
    const saved = await plans.save(jobId, edited.revision, withKnownOrigins(plan, newest.plan));
    if (saved === undefined) throw editedMeanwhile();
    return jobPlanOf(saved, repairs);
  });
}

export const editedMeanwhile = () =>
  new Problem('conflict', 'Somebody else saved this plan meanwhile. Load it again, then make your changes there.');

import { createRoute } from '@hono/zod-openapi';
import { draftPlan } from '@viva/domain';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { JobPlan, JobRef } from './job.ts';
import { jobPlanOf } from './job-plan-of.ts';
import { letModelDraft } from './let-model-draft.ts';
import { editedMeanwhile } from './save-plan.ts';
import { noSuchJob } from './show-job.ts';

export const draftAgainRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'draftAgain',
  method: 'post',
  path: '/jobs/{jobId}/plan/draft',
  summary: 'Draft the plan again from the description; the present draft is lost',
  request: { params: JobRef },
  responses: { 200: json(JobPlan), ...guardedProblems('not-found', 'conflict') },
});

export async function draftAgain(deps: Deps, recruiter: Recruiter, jobId: string): Promise<JobPlan> {
  requireRight(recruiter, 'edit-jobs');
  return deps.database.asUser(recruiter, async ({ jobs, plans, tasks }) => {
    const [job, newest] = [await jobs.find(jobId), await plans.find(jobId)];
    if (job === undefined || newest === undefined) throw noSuchJob();
    const saved = await plans.save(jobId, newest.revision, draftPlan(job));
    if (saved === undefined) throw editedMeanwhile();
    return jobPlanOf((await letModelDraft(deps, recruiter, { plans, tasks }, jobId)) ?? saved);
  });
}

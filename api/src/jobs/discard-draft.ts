import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { JobPlan, JobRef } from './job.ts';
import { jobPlanOf } from './job-plan-of.ts';
import { noSuchJob } from './show-job.ts';

export const discardDraftRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'discardDraft',
  method: 'delete',
  path: '/jobs/{jobId}/plan/draft',
  summary: 'Throw the draft away and go back to the published version',
  request: { params: JobRef },
  responses: { 200: json(JobPlan), ...guardedProblems('not-found', 'conflict') },
});

export async function discardDraft(deps: Deps, recruiter: Recruiter, jobId: string): Promise<JobPlan> {
  requireRight(recruiter, 'edit-jobs');
  return deps.database.asUser(recruiter, async ({ plans }) => {
    if ((await plans.find(jobId)) === undefined) throw noSuchJob();
    if (!(await plans.removeDraft(jobId))) {
      throw new Problem('conflict', 'There is no draft with a published version behind it. Draft the plan again instead.');
    }
    const published = await plans.find(jobId);
    if (published === undefined) throw noSuchJob();
    return jobPlanOf(published);
  });
}

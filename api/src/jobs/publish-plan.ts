import { createRoute } from '@hono/zod-openapi';
import { checkPlan } from '@viva/domain';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { JobPlan, JobRef } from './job.ts';
import { jobPlanOf } from './job-plan-of.ts';
import { noSuchJob } from './show-job.ts';

export const publishPlanRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'publishPlan',
  method: 'post',
  path: '/jobs/{jobId}/plan/publish',
  summary: 'Publish the draft plan for future interviews; it cannot change afterwards, and who has begun keeps the version they began with',
  request: { params: JobRef },
  responses: { 200: json(JobPlan), ...guardedProblems('not-found', 'conflict', 'unprocessable') },
});

export async function publishPlan(deps: Deps, recruiter: Recruiter, jobId: string): Promise<JobPlan> {
  requireRight(recruiter, 'edit-jobs');
  return deps.database.asUser(recruiter, async ({ plans, audit }) => {
    const draft = await plans.find(jobId);
    if (draft === undefined) throw noSuchJob();
    if (draft.state === 'published') throw new Problem('conflict', 'This plan is already published. A change makes a new version.');
    const fields = checkPlan(draft.plan).filter(({ severity }) => severity === 'refuse');
    if (fields.length > 0) {
      throw new Problem('unprocessable', 'This plan cannot be published yet. See what is marked, and change or remove it.', { fields });
    }
    const published = await plans.publishDraft(jobId, draft.revision, recruiter.userId);
    if (published === undefined) throw new Problem('conflict', 'This plan was changed or published a moment ago. Look at it again.');
    await audit.note(recruiter, 'plan-published', { kind: 'plan', id: `${jobId}/${published.version}` });
    return jobPlanOf(published);
  });
}

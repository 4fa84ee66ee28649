import { feature } from '../http/feature.ts';
import { createJob, createJobRoute } from './create-job.ts';
import { discardDraft, discardDraftRoute } from './discard-draft.ts';
import { draftAgain, draftAgainRoute } from './draft-again.ts';
import { listJobs, listJobsRoute } from './list-jobs.ts';
import { listPlanVersions, listPlanVersionsRoute } from './list-plan-versions.ts';
import { publishPlan, publishPlanRoute } from './publish-plan.ts';
import { savePlan, savePlanRoute } from './save-plan.ts';
import { showJob, showJobRoute } from './show-job.ts';
import { showPlan, showPlanRoute } from './show-plan.ts';

export const jobRoutes = feature()
  .openapi(listJobsRoute, async (c) => c.json({ jobs: await listJobs(c.var.deps, c.var.recruiter) }, 200))
  .openapi(createJobRoute, async (c) => c.json(await createJob(c.var.deps, c.var.recruiter, c.req.valid('json')), 201))
  .openapi(showJobRoute, async (c) => c.json(await showJob(c.var.deps, c.var.recruiter, c.req.valid('param').jobId), 200))
  .openapi(showPlanRoute, async (c) => c.json(await showPlan(c.var.deps, c.var.recruiter, c.req.valid('param').jobId), 200))
  .openapi(savePlanRoute, async (c) =>
    c.json(await savePlan(c.var.deps, c.var.recruiter, c.req.valid('param').jobId, c.req.valid('json')), 200),
  )
  .openapi(publishPlanRoute, async (c) => c.json(await publishPlan(c.var.deps, c.var.recruiter, c.req.valid('param').jobId), 200))
  .openapi(listPlanVersionsRoute, async (c) =>
    c.json({ versions: await listPlanVersions(c.var.deps, c.var.recruiter, c.req.valid('param').jobId) }, 200),
  )
  .openapi(draftAgainRoute, async (c) => c.json(await draftAgain(c.var.deps, c.var.recruiter, c.req.valid('param').jobId), 200))
  .openapi(discardDraftRoute, async (c) => c.json(await discardDraft(c.var.deps, c.var.recruiter, c.req.valid('param').jobId), 200));

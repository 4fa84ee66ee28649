import { feature } from '../http/feature.ts';
import { notYet } from '../http/not-yet.ts';
import { createJobRoute } from './create-job.ts';
import { listJobsRoute } from './list-jobs.ts';
import { publishPlanRoute } from './publish-plan.ts';
import { showJobRoute } from './show-job.ts';
import { showPlanRoute } from './show-plan.ts';

export const jobRoutes = feature()
  .openapi(listJobsRoute, notYet)
  .openapi(createJobRoute, notYet)
  .openapi(showJobRoute, notYet)
  .openapi(showPlanRoute, notYet)
  .openapi(publishPlanRoute, notYet);

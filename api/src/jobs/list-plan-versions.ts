import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { JobRef, PlanVersion } from './job.ts';
import { noSuchJob } from './show-job.ts';

export const listPlanVersionsRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'listPlanVersions',
  method: 'get',
  path: '/jobs/{jobId}/plan/versions',
  summary: "List the versions of a job's plan, newest first",
  request: { params: JobRef },
  responses: { 200: json(z.object({ versions: z.array(PlanVersion) })), ...guardedProblems('not-found') },
});

export async function listPlanVersions(deps: Deps, recruiter: Recruiter, jobId: string): Promise<PlanVersion[]> {
  const versions = await deps.database.asUser(recruiter, ({ plans }) => plans.versions(jobId));
  if (versions.length === 0) throw noSuchJob();
  return versions;
}

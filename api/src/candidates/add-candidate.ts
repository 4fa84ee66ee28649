import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { body, guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { JobRef } from '../jobs/job.ts';
import { noSuchJob } from '../jobs/show-job.ts';
import { Candidate } from './candidate.ts';

export const NewCandidate = z.strictObject({ name: z.string().trim().min(1).max(120), email: z.email().max(254).nullable().optional() });
export type NewCandidate = z.infer<typeof NewCandidate>;

export const addCandidateRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'addCandidate',
  method: 'post',
  path: '/jobs/{jobId}/candidates',
  summary: 'Add a candidate to a job',
  request: { params: JobRef, body: body(NewCandidate) },
  responses: { 201: json(Candidate), ...guardedProblems('not-found') },
});

export async function addCandidate(
  deps: Deps,
  recruiter: Recruiter,
  jobId: string,
  { name, email = null }: NewCandidate,
): Promise<Candidate> {
  requireRight(recruiter, 'edit-candidates');
  return deps.database.asUser(recruiter, async ({ jobs, candidates }) => {
    if ((await jobs.find(jobId)) === undefined) throw noSuchJob();
    const added = await candidates.find(await candidates.add(recruiter, jobId, { name, email }));
    if (added === undefined) throw new Error('A candidate who was just added cannot be read.');
    return added;
  });
}

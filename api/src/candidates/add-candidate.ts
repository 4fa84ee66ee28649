import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { body, guardedProblems, Id, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { JobRef } from '../jobs/job.ts';
import { noSuchJob } from '../jobs/show-job.ts';
import { Candidate } from './candidate.ts';

export const NewCandidate = z.strictObject({
  /** The caller's own, so that a request sent twice adds one candidate. */
  id: Id.optional(),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254).nullable().optional(),
});
export type NewCandidate = z.infer<typeof NewCandidate>;

export const addCandidateRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'addCandidate',
  method: 'post',
  path: '/jobs/{jobId}/candidates',
  summary: 'Add a candidate to a job',
  request: { params: JobRef, body: body(NewCandidate) },
  responses: { 201: json(Candidate), ...guardedProblems('not-found', 'conflict') },
});

export async function addCandidate(
  deps: Deps,
  recruiter: Recruiter,
  jobId: string,
  { id = randomUUID(), name, email = null }: NewCandidate,
): Promise<Candidate> {
  requireRight(recruiter, 'edit-candidates');
  return deps.database.asUser(recruiter, async ({ jobs, candidates }) => {
    if ((await jobs.find(jobId)) === undefined) throw noSuchJob();
    await candidates.add(recruiter, jobId, { id, name, email });
    const added = await candidates.find(id);
    if (added?.jobId !== jobId) throw new Problem('conflict', 'This id belongs to another candidate. Add the candidate again.');
    return added;
  });
}

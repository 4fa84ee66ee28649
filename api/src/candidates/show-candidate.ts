import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { Candidate, CandidateRef } from './candidate.ts';

export const CandidateWithCvText = Candidate.extend({ cvText: z.string().nullable() }).openapi('CandidateWithCvText');
export type CandidateWithCvText = z.infer<typeof CandidateWithCvText>;

export const showCandidateRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'showCandidate',
  method: 'get',
  path: '/candidates/{candidateId}',
  summary: 'Show a candidate with the text of the CV',
  request: { params: CandidateRef },
  responses: { 200: json(CandidateWithCvText), ...guardedProblems('not-found') },
});

export async function showCandidate(deps: Deps, recruiter: Recruiter, candidateId: string): Promise<CandidateWithCvText> {
  return deps.database.asUser(recruiter, async ({ candidates }) => {
    const candidate = await candidates.find(candidateId);
    if (candidate === undefined) throw noSuchCandidate();
    return { ...candidate, cvText: await candidates.cvText(candidateId) };
  });
}

export const noSuchCandidate = () => new Problem('not-found', 'There is no such candidate in your organization.');

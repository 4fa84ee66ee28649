import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { JobRef } from '../jobs/job.ts';
import { noSuchJob } from '../jobs/show-job.ts';
import type { Candidate } from './candidate.ts';
import { CandidateList } from './candidate.ts';

export const listCandidatesRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'listCandidates',
  method: 'get',
  path: '/candidates',
  summary: "List the organization's candidates, newest first",
  responses: { 200: json(CandidateList), ...guardedProblems() },
});

export const listJobCandidatesRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'listJobCandidates',
  method: 'get',
  path: '/jobs/{jobId}/candidates',
  summary: "List a job's candidates, newest first",
  request: { params: JobRef },
  responses: { 200: json(CandidateList), ...guardedProblems('not-found') },
});

export const listCandidates = (deps: Deps, recruiter: Recruiter): Promise<Candidate[]> =>
  deps.database.asUser(recruiter, ({ candidates }) => candidates.list());

export const listJobCandidates = (deps: Deps, recruiter: Recruiter, jobId: string): Promise<Candidate[]> =>
  deps.database.asUser(recruiter, async ({ jobs, candidates }) => {
    if ((await jobs.find(jobId)) === undefined) throw noSuchJob();
    return candidates.list(jobId);
  });

import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { JobRef } from '../jobs/job.ts';
import { CandidateList } from './candidate.ts';

export const listCandidatesRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'listCandidates',
  method: 'get',
  path: '/candidates',
  summary: "List the organization's candidates, newest first",
  responses: { 200: json(CandidateList), ...problems() },
});

export const listJobCandidatesRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'listJobCandidates',
  method: 'get',
  path: '/jobs/{jobId}/candidates',
  summary: "List a job's candidates, newest first",
  request: { params: JobRef },
  responses: { 200: json(CandidateList), ...problems('not-found') },
});

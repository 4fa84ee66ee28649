import { createRoute, z } from '@hono/zod-openapi';
import { body, json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { JobRef } from '../jobs/job.ts';
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
  responses: { 201: json(Candidate), ...problems('not-found') },
});

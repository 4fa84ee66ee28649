import { createRoute, z } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
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
  responses: { 200: json(CandidateWithCvText), ...problems('not-found') },
});

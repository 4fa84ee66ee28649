import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { CandidateRequest, RequestRef } from './request.ts';

export const resolveRequestRoute = createRoute({
  ...recruiterOnly,
  tags: ['requests'],
  operationId: 'resolveRequest',
  method: 'post',
  path: '/requests/{requestId}/resolve',
  summary: 'Say that a request is dealt with',
  request: { params: RequestRef },
  responses: { 200: json(CandidateRequest), ...problems('not-found') },
});

import { createRoute } from '@hono/zod-openapi';
import { candidateOnly } from '../../http/candidate-only.ts';
import { json, problems } from '../../http/contract.ts';
import { PublicInterview, PublicInterviewRef } from './public-interview.ts';

export const showOwnInterviewRoute = createRoute({
  ...candidateOnly,
  tags: ['candidate'],
  operationId: 'showOwnInterview',
  method: 'get',
  path: '/i/{publicId}',
  summary: 'Where the interview stands',
  request: { params: PublicInterviewRef },
  responses: { 200: json(PublicInterview), ...problems('not-found') },
});

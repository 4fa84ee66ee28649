import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../../http/contract.ts';
import { recruiterOnly } from '../../http/recruiter-only.ts';
import { InterviewDetail, InterviewRef } from './interview-summary.ts';

export const showInterviewRoute = createRoute({
  ...recruiterOnly,
  tags: ['interviews'],
  operationId: 'showInterview',
  method: 'get',
  path: '/interviews/{interviewId}',
  summary: 'Show an interview with its plan and what was said so far',
  request: { params: InterviewRef },
  responses: { 200: json(InterviewDetail), ...problems('not-found') },
});

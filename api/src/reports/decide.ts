import { createRoute } from '@hono/zod-openapi';
import { Decision } from '@viva/domain';
import { body, json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { ReportRef } from './report.ts';

export const NewDecision = Decision.pick({ outcome: true, reason: true });

export const decideRoute = createRoute({
  ...recruiterOnly,
  tags: ['reports'],
  operationId: 'decide',
  method: 'post',
  path: '/interviews/{interviewId}/decision',
  summary: 'Decide, with a reason',
  request: { params: ReportRef, body: body(NewDecision) },
  responses: { 201: json(Decision), ...problems('not-found', 'conflict') },
});

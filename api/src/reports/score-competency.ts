import { createRoute } from '@hono/zod-openapi';
import { body, json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { NewScore, Report, ScoreRef } from './report.ts';

export const scoreCompetencyRoute = createRoute({
  ...recruiterOnly,
  tags: ['reports'],
  operationId: 'scoreCompetency',
  method: 'put',
  path: '/interviews/{interviewId}/scores/{competencyId}',
  summary: 'Score a competency by its anchors; kept beside what a model scored',
  request: { params: ScoreRef, body: body(NewScore) },
  responses: { 200: json(Report), ...problems('not-found', 'conflict') },
});

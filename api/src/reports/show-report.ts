import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { Report, ReportRef } from './report.ts';

export const showReportRoute = createRoute({
  ...recruiterOnly,
  tags: ['reports'],
  operationId: 'showReport',
  method: 'get',
  path: '/interviews/{interviewId}/report',
  summary: "Show the newest version of an interview's report",
  request: { params: ReportRef },
  responses: { 200: json(Report), ...problems('not-found') },
});

import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { Report, ReportRef } from './report.ts';
import { reportOf } from './report-of.ts';

export const showReportRoute = createRoute({
  ...recruiterOnly,
  tags: ['reports'],
  operationId: 'showReport',
  method: 'get',
  path: '/interviews/{interviewId}/report',
  summary: "Show the newest version of an interview's report",
  request: { params: ReportRef },
  responses: { 200: json(Report), ...guardedProblems('not-found') },
});

export async function showReport(deps: Deps, recruiter: Recruiter, interviewId: string): Promise<Report> {
  const stored = await deps.database.asUser(recruiter, ({ reports }) => reports.find(interviewId));
  if (stored === undefined) throw noReport();
  return reportOf(stored);
}

export const noReport = () => new Problem('not-found', 'There is no report: the interview is not over, or not in your organization.');

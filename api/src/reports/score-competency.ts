import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { body, guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { NewScore, Report, ScoreRef } from './report.ts';
import { reportOf } from './report-of.ts';
import { noReport } from './show-report.ts';

export const scoreCompetencyRoute = createRoute({
  ...recruiterOnly,
  tags: ['reports'],
  operationId: 'scoreCompetency',
  method: 'put',
  path: '/interviews/{interviewId}/scores/{competencyId}',
  summary: 'Score a competency by its anchors; kept beside what a model scored',
  request: { params: ScoreRef, body: body(NewScore) },
  responses: { 200: json(Report), ...guardedProblems('not-found', 'conflict') },
});

export async function scoreCompetency(
  deps: Deps,
  recruiter: Recruiter,
  interviewId: string,
  competencyId: string,
  score: NewScore,
): Promise<Report> {
  requireRight(recruiter, 'score');
  return deps.database.asUser(recruiter, async ({ reports, audit }) => {
    const before = await reports.find(interviewId);
    if (before === undefined) throw noReport();
    if (before.content === null) throw reportNotReady();
    if (!before.plan.competencies.some((competency) => competency.id === competencyId)) {
      throw new Problem('not-found', 'This competency is not in the plan of the interview.');
    }
    await reports.score(recruiter, interviewId, competencyId, score);
    await audit.note(recruiter, 'competency-scored', { kind: 'interview', id: interviewId });
    return reportOf((await reports.find(interviewId)) ?? before);
  });
}

export const reportNotReady = () => new Problem('conflict', 'The report is still being written. Please try again in a moment.');

import { createRoute, type z } from '@hono/zod-openapi';
import { Decision } from '@viva/domain';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { body, guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { ReportRef } from './report.ts';
import { reportNotReady } from './score-competency.ts';
import { noReport } from './show-report.ts';

export const NewDecision = Decision.pick({ outcome: true, reason: true });

export const decideRoute = createRoute({
  ...recruiterOnly,
  tags: ['reports'],
  operationId: 'decide',
  method: 'post',
  path: '/interviews/{interviewId}/decision',
  summary: 'Decide, with a reason',
  request: { params: ReportRef, body: body(NewDecision) },
  responses: { 201: json(Decision), ...guardedProblems('not-found', 'conflict') },
});

export async function decide(
  deps: Deps,
  recruiter: Recruiter,
  interviewId: string,
  decision: z.infer<typeof NewDecision>,
): Promise<Decision> {
  requireRight(recruiter, 'decide');
  return deps.database.asUser(recruiter, async ({ reports, audit }) => {
    const report = await reports.find(interviewId);
    if (report === undefined) throw noReport();
    if (report.content === null) throw reportNotReady();
    const decided = await reports.decide(recruiter, interviewId, decision);
    await audit.note(recruiter, 'decision-made', { kind: 'interview', id: interviewId });
    return decided;
  });
}

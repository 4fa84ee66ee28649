import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import type { Recruiter } from '../../http/caller.ts';
import { guardedProblems, json } from '../../http/contract.ts';
import { recruiterOnly } from '../../http/recruiter-only.ts';
import { InterviewSummary } from './interview-summary.ts';

export const listInterviewsRoute = createRoute({
  ...recruiterOnly,
  tags: ['interviews'],
  operationId: 'listInterviews',
  method: 'get',
  path: '/interviews',
  summary: "List the organization's interviews, newest first",
  responses: { 200: json(z.object({ interviews: z.array(InterviewSummary) })), ...guardedProblems() },
});

export const listInterviews = (deps: Deps, recruiter: Recruiter): Promise<InterviewSummary[]> =>
  deps.database.asUser(recruiter, ({ interviews }) => interviews.list());

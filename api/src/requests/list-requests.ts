import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { CandidateRequest } from './request.ts';

export const listRequestsRoute = createRoute({
  ...recruiterOnly,
  tags: ['requests'],
  operationId: 'listRequests',
  method: 'get',
  path: '/requests',
  summary: 'List what candidates asked for, open ones first',
  responses: { 200: json(z.object({ requests: z.array(CandidateRequest) })), ...guardedProblems() },
});

export const listRequests = (deps: Deps, recruiter: Recruiter): Promise<CandidateRequest[]> =>
  deps.database.asUser(recruiter, ({ requests }) => requests.list());

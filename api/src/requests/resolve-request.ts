import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { CandidateRequest, RequestRef } from './request.ts';

export const resolveRequestRoute = createRoute({
  ...recruiterOnly,
  tags: ['requests'],
  operationId: 'resolveRequest',
  method: 'post',
  path: '/requests/{requestId}/resolve',
  summary: 'Say that a request is dealt with',
  request: { params: RequestRef },
  responses: { 200: json(CandidateRequest), ...guardedProblems('not-found') },
});

export async function resolveRequest(deps: Deps, recruiter: Recruiter, requestId: string): Promise<CandidateRequest> {
  requireRight(recruiter, 'resolve-requests');
  return deps.database.asUser(recruiter, async ({ requests, audit }) => {
    const request = await requests.find(requestId);
    if (request === undefined) throw new Problem('not-found', 'There is no such request in your organization.');
    if (request.resolvedAt !== null) return request;
    await requests.resolve(recruiter, requestId);
    await audit.note(recruiter, 'request-resolved', { kind: 'request', id: requestId });
    return (await requests.find(requestId)) ?? request;
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import { CandidateRef } from '../candidates/candidate.ts';
import { noSuchCandidate } from '../candidates/show-candidate.ts';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { Ticket } from './ticket.ts';

export const listTicketsRoute = createRoute({
  ...recruiterOnly,
  tags: ['tickets'],
  operationId: 'listTickets',
  method: 'get',
  path: '/candidates/{candidateId}/tickets',
  summary: "List a candidate's tickets, newest first",
  request: { params: CandidateRef },
  responses: { 200: json(z.object({ tickets: z.array(Ticket) })), ...guardedProblems('not-found') },
});

export const listTickets = (deps: Deps, recruiter: Recruiter, candidateId: string): Promise<Ticket[]> =>
  deps.database.asUser(recruiter, async ({ candidates, tickets }) => {
    if ((await candidates.find(candidateId)) === undefined) throw noSuchCandidate();
    return tickets.list(candidateId);
  });

import { createRoute, z } from '@hono/zod-openapi';
import { CandidateRef } from '../candidates/candidate.ts';
import { json, problems } from '../http/contract.ts';
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
  responses: { 200: json(z.object({ tickets: z.array(Ticket) })), ...problems('not-found') },
});

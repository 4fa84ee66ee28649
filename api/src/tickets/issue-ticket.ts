import { createRoute, z } from '@hono/zod-openapi';
import { CandidateRef } from '../candidates/candidate.ts';
import { body, json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { Ticket } from './ticket.ts';

export const NewTicket = z.strictObject({ expiresInDays: z.number().int().min(1).max(30).default(7) });

export const IssuedTicket = z
  .object({
    ticket: Ticket,
    /** For reading aloud: shown once, never stored. */
    code: z.string(),
    url: z.url(),
  })
  .openapi('IssuedTicket');
export type IssuedTicket = z.infer<typeof IssuedTicket>;

export const issueTicketRoute = createRoute({
  ...recruiterOnly,
  tags: ['tickets'],
  operationId: 'issueTicket',
  method: 'post',
  path: '/candidates/{candidateId}/tickets',
  summary: 'Issue a ticket; an older one that is still unused dies',
  request: { params: CandidateRef, body: body(NewTicket) },
  responses: { 201: json(IssuedTicket), ...problems('not-found', 'conflict') },
});

import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { Ticket, TicketRef } from './ticket.ts';

export const revokeTicketRoute = createRoute({
  ...recruiterOnly,
  tags: ['tickets'],
  operationId: 'revokeTicket',
  method: 'post',
  path: '/tickets/{ticketId}/revoke',
  summary: 'Revoke an unused ticket',
  request: { params: TicketRef },
  responses: { 200: json(Ticket), ...problems('not-found', 'conflict') },
});

import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { Ticket, TicketRef } from './ticket.ts';

export const revokeTicketRoute = createRoute({
  ...recruiterOnly,
  tags: ['tickets'],
  operationId: 'revokeTicket',
  method: 'post',
  path: '/tickets/{ticketId}/revoke',
  summary: 'Revoke an unused ticket',
  request: { params: TicketRef },
  responses: { 200: json(Ticket), ...guardedProblems('not-found', 'conflict') },
});

export async function revokeTicket(deps: Deps, recruiter: Recruiter, ticketId: string): Promise<Ticket> {
  requireRight(recruiter, 'issue-tickets');
  return deps.database.asUser(recruiter, async ({ tickets, audit }) => {
    const ticket = await tickets.find(ticketId);
    if (ticket === undefined) throw new Problem('not-found', 'There is no such ticket in your organization.');
    if (ticket.state === 'revoked') return ticket;
    const revoked = await tickets.revoke(ticketId);
    if (revoked === undefined) throw new Problem('conflict', 'This ticket is used or over; there is nothing left to revoke.');
    await audit.note(recruiter, 'ticket-revoked', { kind: 'ticket', id: ticketId });
    return revoked;
  });
}

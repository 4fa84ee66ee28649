import { z } from '@hono/zod-openapi';
import { TicketState } from '@viva/domain';
import { Id, Instant } from '../http/contract.ts';

export const Ticket = z
  .object({
    id: Id,
    candidateId: Id,
    state: TicketState,
    issuedAt: Instant,
    expiresAt: Instant,
    redeemedAt: Instant.nullable(),
  })
  .openapi('Ticket');
export type Ticket = z.infer<typeof Ticket>;

export const TicketRef = z.object({ ticketId: Id });

/** What a candidate types or the link carries; read leniently, so that nothing tells a malformed ticket from an unknown one. */
export const TypedTicket = z.string().max(1_000);

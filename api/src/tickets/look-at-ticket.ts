import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import { body, Instant, json, problems } from '../http/contract.ts';
import { openWithTicket } from './open-with-ticket.ts';
import { TypedTicket } from './ticket.ts';

export const HeldTicket = z.strictObject({ ticket: TypedTicket });

export const TicketView = z
  .object({
    company: z.string(),
    job: z.string(),
    candidateName: z.string(),
    minutes: z.number().int(),
    language: z.string(),
    recordsAudio: z.boolean(),
    retentionDays: z.number().int(),
    replyBy: z.iso.date().nullable(),
    expiresAt: Instant,
    /** Who else handles what is said, in words for the candidate; empty when nothing leaves the company's own servers. */
    processors: z.array(z.string()),
  })
  .openapi('TicketView');
export type TicketView = z.infer<typeof TicketView>;

export const lookAtTicketRoute = createRoute({
  tags: ['tickets'],
  operationId: 'lookAtTicket',
  method: 'post',
  path: '/tickets/look',
  summary: 'See what a ticket is for; spends nothing',
  request: { body: body(HeldTicket) },
  responses: { 200: json(TicketView), ...problems('not-found', 'gone', 'too-many', 'unavailable') },
});

export const lookAtTicket = (deps: Deps, ticket: string, address: string): Promise<TicketView> =>
  openWithTicket(deps, ticket, address, async (entry) => {
    const view = await entry.describe();
    if (view === undefined) throw new Error('A ticket that was just found cannot be described.');
    return { ...view, processors: [...deps.processors] };
  });

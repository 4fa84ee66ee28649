import { createRoute, z } from '@hono/zod-openapi';
import { Consents } from '@viva/domain';
import { body, json, problems } from '../http/contract.ts';
import { TypedTicket } from './ticket.ts';

export const Redemption = z.strictObject({ ticket: TypedTicket, consents: Consents });
export type Redemption = z.infer<typeof Redemption>;

export const redeemTicketRoute = createRoute({
  tags: ['tickets'],
  operationId: 'redeemTicket',
  method: 'post',
  path: '/tickets/redeem',
  summary: 'Consent, spend the ticket and get the session of its interview as a cookie',
  request: { body: body(Redemption) },
  responses: { 201: json(z.object({ publicId: z.string() })), ...problems('forbidden', 'not-found', 'gone', 'too-many', 'unavailable') },
});

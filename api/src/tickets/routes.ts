import type { Context } from 'hono';
import type { BaseEnv } from '../http/caller.ts';
import { clientAddress } from '../http/client-address.ts';
import { feature } from '../http/feature.ts';
import { requireOwnOrigin } from '../http/origin.ts';
import { setSessionCookie } from '../http/session-cookie.ts';
import { askForPerson, askForPersonRoute } from './ask-for-person.ts';
import { issueTicket, issueTicketRoute } from './issue-ticket.ts';
import { listTickets, listTicketsRoute } from './list-tickets.ts';
import { lookAtTicket, lookAtTicketRoute } from './look-at-ticket.ts';
import { redeemTicket, redeemTicketRoute } from './redeem-ticket.ts';
import { revokeTicket, revokeTicketRoute } from './revoke-ticket.ts';

const addressOf = <E extends BaseEnv>(c: Context<E>) => clientAddress(c.req.header('x-forwarded-for'), c.var.deps.trustedProxyHops);

export const ticketRoutes = feature()
  .openapi(lookAtTicketRoute, async (c) => c.json(await lookAtTicket(c.var.deps, c.req.valid('json').ticket, addressOf(c)), 200))
  .openapi(redeemTicketRoute, async (c) => {
    requireOwnOrigin(c);
    const { publicId, secret } = await redeemTicket(c.var.deps, c.req.valid('json'), addressOf(c));
    setSessionCookie(c, publicId, secret);
    return c.json({ publicId }, 201);
  })
  .openapi(askForPersonRoute, async (c) => {
    requireOwnOrigin(c);
    await askForPerson(c.var.deps, c.req.valid('json').ticket, addressOf(c));
    return c.json({}, 201);
  })
  .openapi(issueTicketRoute, async (c) => {
    const { candidateId } = c.req.valid('param');
    return c.json(await issueTicket(c.var.deps, c.var.recruiter, candidateId, c.req.valid('json').expiresInDays), 201);
  })
  .openapi(listTicketsRoute, async (c) =>
    c.json({ tickets: await listTickets(c.var.deps, c.var.recruiter, c.req.valid('param').candidateId) }, 200),
  )
  .openapi(revokeTicketRoute, async (c) => c.json(await revokeTicket(c.var.deps, c.var.recruiter, c.req.valid('param').ticketId), 200));

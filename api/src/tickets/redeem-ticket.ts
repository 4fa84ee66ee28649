import { randomBytes, randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { Consents } from '@viva/domain';
import type { Deps } from '../deps.ts';
import { body, json, problems } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { newSession } from '../http/session-cookie.ts';
import { openWithTicket, ticketWasUsed } from './open-with-ticket.ts';
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

/** The session's secret is for the cookie alone; only its hash is kept. */
export async function redeemTicket(
  deps: Deps,
  { ticket, consents }: Redemption,
  address: string,
): Promise<{ publicId: string; secret: string }> {
  const { secret, hash: sessionHash } = newSession();
  const publicId = newPublicId();
  const names = { roomName: `interview-${randomUUID()}`, candidateIdentity: `candidate-${randomUUID()}` };
  const redeemed = await openWithTicket(deps, ticket, address, async (entry) => {
    const interview = await entry.redeem({ publicId, sessionHash, ...names }, consents);
    if (interview === undefined) throw ticketWasUsed();
    return interview;
  });
  const { organizationId, candidateId, interviewId } = redeemed;
  if (!(await deps.database.asOrganization(organizationId, ({ upkeep }) => upkeep.keepOne(candidateId, interviewId)))) {
    throw new Problem('gone', 'You have begun this interview already. Open it in the browser where you began.');
  }
  return { publicId, secret };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const newPublicId = () => Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join('');

import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import { body, json, problems } from '../http/contract.ts';
import { HeldTicket } from './look-at-ticket.ts';
import { openWithTicket } from './open-with-ticket.ts';

export const askForPersonRoute = createRoute({
  tags: ['tickets'],
  operationId: 'askForPerson',
  method: 'post',
  path: '/tickets/ask-person',
  summary: 'Ask for a person instead; the ticket stays unspent',
  request: { body: body(HeldTicket) },
  responses: { 201: json(z.object({})), ...problems('forbidden', 'not-found', 'gone', 'too-many', 'unavailable') },
});

export const askForPerson = (deps: Deps, ticket: string, address: string): Promise<void> =>
  openWithTicket(deps, ticket, address, (entry) => entry.askForPerson());

import { feature } from '../http/feature.ts';
import { notYet } from '../http/not-yet.ts';
import { askForPersonRoute } from './ask-for-person.ts';
import { issueTicketRoute } from './issue-ticket.ts';
import { listTicketsRoute } from './list-tickets.ts';
import { lookAtTicketRoute } from './look-at-ticket.ts';
import { redeemTicketRoute } from './redeem-ticket.ts';
import { revokeTicketRoute } from './revoke-ticket.ts';

export const ticketRoutes = feature()
  .openapi(lookAtTicketRoute, notYet)
  .openapi(redeemTicketRoute, notYet)
  .openapi(askForPersonRoute, notYet)
  .openapi(issueTicketRoute, notYet)
  .openapi(listTicketsRoute, notYet)
  .openapi(revokeTicketRoute, notYet);

import { sql } from 'kysely';
import type { Transaction } from './scopes.ts';

/** Spends the ticket in scope (`withTicket`). Undefined when somebody was quicker, or it expired or was revoked. */
export const redeemTicket = (transaction: Transaction) =>
  transaction
    .updateTable('tickets')
    .set({ state: 'redeemed', redeemed_at: sql<Date>`now()` })
    .where('state', '=', 'issued')
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['id', 'organization_id', 'candidate_id', 'redeemed_at'])
    .executeTakeFirst();

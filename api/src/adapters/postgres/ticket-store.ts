import type { TicketState } from '@viva/domain';
import { sql } from 'kysely';
import type { TicketStore } from '../../ports/ticket-stores.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { iso, isoOrNull } from './instants.ts';
import type { Transaction } from './scopes.ts';

/** A ticket past its time is over before a task notes it. */
const STATE_NOW = sql<TicketState>`case when state = 'issued' and expires_at <= now() then 'expired' else state end`;
const COLUMNS = ['id', 'candidate_id', STATE_NOW.as('state'), 'issued_at', 'expires_at', 'redeemed_at'] as const;

export const ticketStore = (transaction: Transaction): TicketStore => ({
  list: async (candidateId) => {
    const query = transaction.selectFrom('tickets').where('candidate_id', '=', candidateId).select(COLUMNS);
    return (await query.orderBy('issued_at', 'desc').execute()).map(ticketOf);
  },
  find: async (ticketId) => {
    const row = await transaction.selectFrom('tickets').where('id', '=', ticketId).select(COLUMNS).executeTakeFirst();
    return row && ticketOf(row);
  },
  issue: async ({ by, candidateId, hash, expiresInDays }) => {
    // Two issued at once would be two; whoever comes second waits and revokes the first.
    await transaction.selectFrom('candidates').where('id', '=', candidateId).select('id').forUpdate().execute();
    await revoke(transaction).where('candidate_id', '=', candidateId).execute();
    const row = await transaction
      .insertInto('tickets')
      .values({
        organization_id: by.organizationId,
        candidate_id: candidateId,
        hash,
        issued_by: by.userId,
        expires_at: sql<Date>`now() + make_interval(days => ${expiresInDays})`,
      })
      .returning(COLUMNS)
      .executeTakeFirstOrThrow();
    return ticketOf(row);
  },
  revoke: async (ticketId) => {
    const row = await revoke(transaction)
      .where('id', '=', ticketId)
      .where('expires_at', '>', sql<Date>`now()`)
      .returning(COLUMNS)
      .executeTakeFirst();
    return row && ticketOf(row);
  },
});

/** The latest ticket of each candidate. */
export async function latestTickets(transaction: Transaction, candidateIds: string[]): Promise<Map<string, Ticket>> {
  const rows = await transaction
    .selectFrom('tickets')
    .where('candidate_id', 'in', candidateIds)
    .distinctOn('candidate_id')
    .select(COLUMNS)
    .orderBy('candidate_id')
    .orderBy('issued_at', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.candidate_id, ticketOf(row)]));
}

const revoke = (transaction: Transaction) =>
  transaction.updateTable('tickets').set({ state: 'revoked', revoked_at: sql<Date>`now()` }).where('state', '=', 'issued');

type TicketRow = {
  id: string;
  candidate_id: string;
  state: TicketState;
  issued_at: Date;
  expires_at: Date;
  redeemed_at: Date | null;
};

const ticketOf = (row: TicketRow): Ticket => ({
  id: row.id,
  candidateId: row.candidate_id,
  state: row.state,
  issuedAt: iso(row.issued_at),
  expiresAt: iso(row.expires_at),
  redeemedAt: isoOrNull(row.redeemed_at),
});

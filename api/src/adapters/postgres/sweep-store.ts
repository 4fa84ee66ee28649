import { sql } from 'kysely';
import type { SweepStore, UpkeepStore } from '../../ports/sweep-stores.ts';
import type { Transaction } from './scopes.ts';

export const sweepStore = (transaction: Transaction): SweepStore => ({
  expireTickets: async () => {
    await sql`select private.expire_tickets()`.execute(transaction);
  },
  endUnstarted: async () => {
    await sql`select private.end_unstarted_interviews()`.execute(transaction);
  },
  silentFor: async (minutes) => {
    const { rows } = await sql<{ id: string; organization_id: string }>`
      select id, organization_id from private.silent_interviews(now() - make_interval(mins => ${minutes}))
    `.execute(transaction);
    return rows.map((row) => ({ id: row.id, organizationId: row.organization_id }));
  },
  forgetOldWorkers: async () => {
    await transaction.deleteFrom('workers').where('seen_at', '<', sql<Date>`now() - interval '1 day'`).execute();
  },
  giveUpRecordings: async (hours) => {
    await sql`select private.give_up_recordings(now() - make_interval(hours => ${hours}))`.execute(transaction);
  },
  unneededCvs: async (hours) => {
    const { rows } = await sql<{ id: string; organization_id: string }>`
      select id, organization_id from private.unneeded_cvs(now() - make_interval(hours => ${hours}))
    `.execute(transaction);
    return rows.map((row) => ({ id: row.id, organizationId: row.organization_id }));
  },
});

/** In the scope of the organization. */
export const upkeepStore = (transaction: Transaction): UpkeepStore => ({
  keepOne: async (candidateId, interviewId) => {
    const others = transaction
      .updateTable('interviews')
      .set({ state: 'not-started' })
      .where('candidate_id', '=', candidateId)
      .where('state', '=', 'ready');
    const begun = await transaction
      .selectFrom('interviews')
      .where('candidate_id', '=', candidateId)
      .where('id', '<>', interviewId)
      .where('state', 'in', ['live', 'interrupted', 'finished'])
      .select('id')
      .executeTakeFirst();
    if (begun !== undefined) {
      await others.where('id', '=', interviewId).execute();
      return false;
    }
    await others.where('id', '<>', interviewId).execute();
    return true;
  },
});

import { sql } from 'kysely';
import type { PresenceStore } from '../../ports/presence-store.ts';
import type { Transaction } from './scopes.ts';

const LATELY = sql<Date>`now() - interval '15 seconds'`;

export const presenceStore = (transaction: Transaction): PresenceStore => ({
  seen: async ({ workerId, voice, reason }) => {
    const seen = { voice, reason, seen_at: sql<Date>`now()` };
    await transaction
      .insertInto('workers')
      .values({ worker_id: workerId, ...seen })
      .onConflict((conflict) => conflict.column('worker_id').doUpdateSet(seen))
      .execute();
  },
  noteLost: async () => {
    await transaction
      .updateTable('workers')
      .set({ voice: 'unavailable', reason: 'The interviewer has stopped.' })
      .where('seen_at', '<=', LATELY)
      .where('voice', '<>', 'unavailable')
      .execute();
  },
  recent: () =>
    transaction.selectFrom('workers').where('seen_at', '>', LATELY).select(['voice', 'reason']).orderBy('seen_at', 'desc').execute(),
});

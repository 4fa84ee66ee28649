import { sql } from 'kysely';
import type { LeaseStore } from '../../ports/interview-stores.ts';
import { beginReport } from './begin-report.ts';
import { STATUS_COLUMNS, statusOf } from './interview-status.ts';
import type { Transaction } from './scopes.ts';

const OPEN = ['ready', 'live', 'interrupted'] as const;

export const leaseStore = (transaction: Transaction, interviewId: string): LeaseStore => ({
  claim: async (callId) => {
    const row = await transaction
      .updateTable('interviews')
      .set({
        epoch: sql<number>`case when call_id = ${callId} then epoch else epoch + 1 end`,
        call_id: callId,
        beat_at: sql<Date>`now()`,
      })
      .where('id', '=', interviewId)
      .where('state', 'in', OPEN)
      .where(sql<boolean>`(call_id = ${callId} or beat_at is null or beat_at < now() - interval '6 seconds')`)
      .returning('epoch')
      .executeTakeFirst();
    return row?.epoch;
  },
  beat: async (epoch) => {
    const row = await transaction
      .updateTable('interviews')
      .set({ beat_at: sql<Date>`now()` })
      .where('id', '=', interviewId)
      .where('epoch', '=', epoch)
      .returning(STATUS_COLUMNS)
      .executeTakeFirst();
    return row && statusOf(row);
  },
  hold: async (epoch) => {
    const row = await transaction
      .selectFrom('interviews')
      .where('id', '=', interviewId)
      .where('epoch', '=', epoch)
      .select(STATUS_COLUMNS)
      .forUpdate()
      .executeTakeFirst();
    return row && statusOf(row);
  },
  wasGiven: async (epoch) => {
    const query = transaction.selectFrom('interviews').where('id', '=', interviewId).where('epoch', '>=', epoch);
    return (await query.select('id').executeTakeFirst()) !== undefined;
  },
  finish: async (reason) => {
    const { organization_id } = await transaction
      .updateTable('interviews')
      .set({ state: 'finished', interruption: null, reason, finished_at: sql<Date>`now()` })
      .where('id', '=', interviewId)
      .returning('organization_id')
      .executeTakeFirstOrThrow();
    await beginReport(transaction, interviewId, organization_id);
  },
});

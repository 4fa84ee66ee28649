import { sql } from 'kysely';
import type { RecordStore } from '../../ports/interview-stores.ts';
import type { Transaction } from './scopes.ts';
import { storeUses } from './usage-store.ts';

export const recordStore = (transaction: Transaction, interviewId: string): RecordStore => {
  const organizationId = sql<string>`(select organization_id from interviews where id = ${interviewId})`;
  return {
    lastTurnNumber: async () => {
      const query = transaction.selectFrom('turns').where('interview_id', '=', interviewId);
      return (await query.select(sql<number>`coalesce(max(number), 0)`.as('last')).executeTakeFirstOrThrow()).last;
    },
    addTurns: async (turns) => {
      const rows = turns.map((turn) => ({
        interview_id: interviewId,
        organization_id: organizationId,
        number: turn.number,
        speaker: turn.speaker,
        content: turn,
      }));
      await transaction
        .insertInto('turns')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    addUsage: async (uses) => {
      const spent = await storeUses(transaction, uses, { organizationId, interviewId });
      await transaction
        .updateTable('interviews')
        .set({ tokens_used: sql<number>`tokens_used + ${spent}` })
        .where('id', '=', interviewId)
        .execute();
    },
    setTopicsCovered: async (topics) => {
      await transaction.updateTable('interviews').set({ topics_covered: topics }).where('id', '=', interviewId).execute();
    },
    findRecording: async (part) => {
      const row = await transaction
        .selectFrom('recordings')
        .where('interview_id', '=', interviewId)
        .where('part', '=', part)
        .select(['path', 'size_bytes', 'state'])
        .executeTakeFirst();
      return row && { path: row.path, sizeBytes: row.size_bytes ?? 0, isStored: row.state === 'stored' };
    },
    addRecording: async ({ part, path, startedAt, durationMs, sizeBytes }) => {
      await transaction
        .insertInto('recordings')
        .values({
          interview_id: interviewId,
          organization_id: organizationId,
          part,
          path,
          started_at: startedAt,
          duration_ms: durationMs,
          size_bytes: sizeBytes,
        })
        .execute();
    },
    markStored: async (part) => {
      await transaction
        .updateTable('recordings')
        .set({ state: 'stored' })
        .where('interview_id', '=', interviewId)
        .where('part', '=', part)
        .execute();
    },
  };
};

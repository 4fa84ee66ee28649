import type { TokenUse } from '@viva/domain';
import { sql } from 'kysely';
import type { RecordStore } from '../../ports/interview-stores.ts';
import type { Transaction } from './scopes.ts';

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
      await countTopics(transaction, interviewId);
    },
    addUsage: async (uses) => {
      await transaction
        .insertInto('usage')
        .values(uses.map((use) => ({ organization_id: organizationId, interview_id: interviewId, ...usageRow(use) })))
        .execute();
      const spent = uses.reduce((sum, use) => sum + use.inputTokens + use.outputTokens, 0);
      await transaction
        .updateTable('interviews')
        .set({ tokens_used: sql<number>`tokens_used + ${spent}` })
        .where('id', '=', interviewId)
        .execute();
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

/** A topic is a competency the candidate has said something to. */
async function countTopics(transaction: Transaction, interviewId: string): Promise<void> {
  await sql`
    update interviews set topics_covered = (
      select count(distinct question ->> 'competencyId')
      from turns
      join plans on plans.job_id = interviews.job_id and plans.version = interviews.plan_version
      cross join jsonb_array_elements(plans.content -> 'questions') as question
      where turns.interview_id = interviews.id and turns.speaker = 'candidate' and turns.content ->> 'text' <> ''
        and turns.content ->> 'questionId' = question ->> 'id'
    )
    where id = ${interviewId}
  `.execute(transaction);
}

const usageRow = (use: TokenUse) => ({
  purpose: use.purpose,
  provider: use.provider,
  model: use.model,
  input_tokens: use.inputTokens,
  cached_input_tokens: use.cachedInputTokens,
  output_tokens: use.outputTokens,
  estimated: use.estimated,
  discarded: use.discarded,
  cost_micros: use.costMicros,
  price_table: use.priceTable,
  used_at: use.at,
});

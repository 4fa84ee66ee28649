import { sql } from 'kysely';
import type { ConductStore } from '../../ports/interview-stores.ts';
import { beginReport } from './begin-report.ts';
import { STATUS_COLUMNS, statusOf } from './interview-status.ts';
import type { Transaction } from './scopes.ts';

const OPEN = ['ready', 'live', 'interrupted'] as const;

/** For the call that conducts one interview. */
export const conductStore = (transaction: Transaction, interviewId: string): ConductStore => {
  const organizationId = sql<string>`(select organization_id from interviews where id = ${interviewId})`;
  return {
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
      const rows = uses.map((use) => ({
        organization_id: organizationId,
        interview_id: interviewId,
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
      }));
      await transaction.insertInto('usage').values(rows).execute();
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
    finish: async (reason) => {
      const { organization_id } = await transaction
        .updateTable('interviews')
        .set({ state: 'finished', interruption: null, reason, finished_at: sql<Date>`now()` })
        .where('id', '=', interviewId)
        .returning('organization_id')
        .executeTakeFirstOrThrow();
      await beginReport(transaction, interviewId, organization_id);
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

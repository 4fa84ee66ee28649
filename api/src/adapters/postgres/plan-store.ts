import { sql } from 'kysely';
import type { JobPlan } from '../../jobs/job.ts';
import type { PlanStore } from '../../ports/job-stores.ts';
import { isoOrNull } from './instants.ts';
import type { Transaction } from './scopes.ts';

const COLUMNS = ['version', 'state', 'published_at', 'content'] as const;
type PlanRow = { version: number; state: JobPlan['state']; published_at: Date | null; content: JobPlan['plan'] };

export const planStore = (transaction: Transaction): PlanStore => ({
  find: async (jobId) => {
    const row = await transaction
      .selectFrom('plans')
      .where('job_id', '=', jobId)
      .select(COLUMNS)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && planOf(row);
  },
  publishDraft: async (jobId, userId) => {
    const row = await transaction
      .updateTable('plans')
      .set({ state: 'published', published_at: sql<Date>`now()`, published_by: userId })
      .where('job_id', '=', jobId)
      .where('state', '=', 'draft')
      .returning(COLUMNS)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    await transaction.updateTable('jobs').set({ state: 'open' }).where('id', '=', jobId).where('state', '=', 'draft').execute();
    return planOf(row);
  },
});

const planOf = (row: PlanRow): JobPlan => ({
  version: row.version,
  state: row.state,
  publishedAt: isoOrNull(row.published_at),
  plan: row.content,
});

import { withCvQuestions } from '@viva/domain';
import { sql } from 'kysely';
import type { ReportTaskStore } from '../../ports/report-stores.ts';
import { turnsOf } from './interview-store.ts';
import type { Transaction } from './scopes.ts';
import { usesOf } from './usage-store.ts';

/** For the task, which alone writes reports. */
export const reportTaskStore = (transaction: Transaction): ReportTaskStore => ({
  material: async (interviewId) => {
    const row = await transaction
      .selectFrom('interviews as interview')
      .innerJoin('plans as plan', (join) =>
        join.onRef('plan.job_id', '=', 'interview.job_id').onRef('plan.version', '=', 'interview.plan_version'),
      )
      .where('interview.id', '=', interviewId)
      .where('interview.state', '=', 'finished')
      .select(['interview.plan_version', 'interview.reason', 'interview.cv_questions', 'plan.content'])
      .forUpdate('interview')
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const latest = await transaction
      .selectFrom('reports')
      .where('interview_id', '=', interviewId)
      .select(['version', 'state', 'content'])
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    return {
      plan: withCvQuestions(row.content, row.cv_questions),
      planVersion: row.plan_version,
      finishReason: row.reason,
      turns: await turnsOf(transaction, interviewId),
      tokens: await usesOf(transaction, interviewId),
      latest,
    };
  },
  store: async (interviewId, version, content) => {
    const done = { state: 'ready' as const, content, completed_at: sql<Date>`now()` };
    await transaction
      .insertInto('reports')
      .values({
        interview_id: interviewId,
        version,
        organization_id: sql<string>`(select organization_id from interviews where id = ${interviewId})`,
        ...done,
      })
      .onConflict((conflict) => conflict.columns(['interview_id', 'version']).doUpdateSet(done))
      .execute();
  },
  askForReview: async (interviewId) => {
    const newest = transaction
      .selectFrom('reports')
      .where('interview_id', '=', interviewId)
      .select(sql<number>`max(version)`.as('version'));
    await transaction
      .updateTable('reports')
      .set({ state: 'needs-review' })
      .where('interview_id', '=', interviewId)
      .where('version', '=', newest)
      .execute();
  },
});

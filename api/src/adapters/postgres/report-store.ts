import type { PersonScores, ReportStore } from '../../ports/report-stores.ts';
import { iso } from './instants.ts';
import type { Transaction } from './scopes.ts';

/** For people: they read reports, and add their own scores and decisions. */
export const reportStore = (transaction: Transaction): ReportStore => ({
  find: async (interviewId) => {
    const row = await transaction
      .selectFrom('reports as report')
      .innerJoin('interviews as interview', 'interview.id', 'report.interview_id')
      .innerJoin('plans as plan', (join) =>
        join.onRef('plan.job_id', '=', 'interview.job_id').onRef('plan.version', '=', 'interview.plan_version'),
      )
      .where('report.interview_id', '=', interviewId)
      .select(['report.version', 'report.state', 'report.content', 'plan.content as plan'])
      .orderBy('report.version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return { ...row, scores: await latestScores(transaction, interviewId), decision: await latestDecision(transaction, interviewId) };
  },
  score: async ({ userId, organizationId }, interviewId, competencyId, { level, reason, blind }) => {
    await transaction
      .insertInto('scores')
      .values({
        organization_id: organizationId,
        interview_id: interviewId,
        competency_id: competencyId,
        level,
        reason,
        blind,
        scored_by: userId,
      })
      .execute();
  },
  decide: async ({ userId, organizationId }, interviewId, { outcome, reason }) => {
    const { decided_at } = await transaction
      .insertInto('decisions')
      .values({ organization_id: organizationId, interview_id: interviewId, outcome, reason, decided_by: userId })
      .returning('decided_at')
      .executeTakeFirstOrThrow();
    return { outcome, reason, by: userId, at: iso(decided_at) };
  },
});

async function latestScores(transaction: Transaction, interviewId: string): Promise<PersonScores> {
  const rows = await transaction
    .selectFrom('scores')
    .where('interview_id', '=', interviewId)
    .distinctOn('competency_id')
    .select(['competency_id', 'level', 'reason', 'blind', 'scored_by', 'scored_at'])
    .orderBy('competency_id')
    .orderBy('scored_at', 'desc')
    .execute();
  return new Map(
    rows.map(({ competency_id, level, reason, blind, scored_by, scored_at }) => [
      competency_id,
      { level, reason, blind, by: scored_by, at: iso(scored_at) },
    ]),
  );
}

async function latestDecision(transaction: Transaction, interviewId: string) {
  const row = await transaction
    .selectFrom('decisions')
    .where('interview_id', '=', interviewId)
    .select(['outcome', 'reason', 'decided_by', 'decided_at'])
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { outcome: row.outcome, reason: row.reason, by: row.decided_by, at: iso(row.decided_at) };
}

import { budgetOf, type Turn, withCvQuestions } from '@viva/domain';
import { sql } from 'kysely';
import type { InterviewFacts, InterviewStore } from '../../ports/interview-stores.ts';
import { beginReport } from './begin-report.ts';
import { isoOrNull } from './instants.ts';
import { statusOf } from './interview-status.ts';
import { openPersonRequest } from './request-store.ts';
import type { Transaction } from './scopes.ts';

/** A call that has not beaten for longer is taken for gone. */
const BEATS = sql<boolean>`coalesce(beat_at > now() - interval '6 seconds', false)`;
/** Longer than a goodbye takes: a call that was told of the end beats no more and still speaks. */
const IS_FORSAKEN = sql<boolean>`coalesce(beat_at < now() - interval '1 minute', true)`;

export const interviewStore = (transaction: Transaction, interviewId: string): InterviewStore => ({
  facts: async () => {
    const row = await selectFacts(transaction, interviewId).executeTakeFirst();
    return row && factsOf(row);
  },
  turns: () => turnsOf(transaction, interviewId),
  start: async () => {
    await transaction
      .updateTable('interviews')
      .set({ state: 'live', started_at: sql<Date>`now()` })
      .where('id', '=', interviewId)
      .where('state', '=', 'ready')
      .execute();
  },
  takeDispatchTurn: async () => {
    const { numUpdatedRows } = await transaction
      .updateTable('interviews')
      .set({ dispatched_at: sql<Date>`now()` })
      .where('id', '=', interviewId)
      .where('state', 'in', ['ready', 'live', 'interrupted'])
      .where(sql<boolean>`not ${BEATS}`)
      .where(sql<boolean>`coalesce(dispatched_at < now() - interval '10 seconds', true)`)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
  returnDispatchTurn: async () => {
    await transaction.updateTable('interviews').set({ dispatched_at: null }).where('id', '=', interviewId).execute();
  },
  end: async (reason) => {
    const ended = await transaction
      .updateTable('interviews')
      .set({ state: 'finished', interruption: null, reason, finished_at: sql<Date>`now()` })
      .where('id', '=', interviewId)
      .where('state', 'in', ['ready', 'live', 'interrupted'])
      .returning('organization_id')
      .executeTakeFirst();
    if (ended !== undefined) await beginReport(transaction, interviewId, ended.organization_id);
    return ended !== undefined;
  },
  askForPerson: async () => {
    const { organization_id: organizationId, candidate_id: candidateId } = await transaction
      .selectFrom('interviews')
      .where('id', '=', interviewId)
      .select(['organization_id', 'candidate_id'])
      .executeTakeFirstOrThrow();
    await openPersonRequest(transaction, { organizationId, candidateId, interviewId });
  },
});

export async function turnsOf(transaction: Transaction, interviewId: string): Promise<Turn[]> {
  const query = transaction.selectFrom('turns').where('interview_id', '=', interviewId).select('content').orderBy('number');
  return (await query.execute()).map((row) => row.content);
}

const selectFacts = (transaction: Transaction, interviewId: string) =>
  transaction
    .selectFrom('interviews as interview')
    .innerJoin('candidates as candidate', 'candidate.id', 'interview.candidate_id')
    .innerJoin('jobs as job', 'job.id', 'interview.job_id')
    .innerJoin('organizations as organization', 'organization.id', 'interview.organization_id')
    .innerJoin('plans as plan', (join) =>
      join.onRef('plan.job_id', '=', 'interview.job_id').onRef('plan.version', '=', 'interview.plan_version'),
    )
    .innerJoin('consents as consent', 'consent.interview_id', 'interview.id')
    .where('interview.id', '=', interviewId)
    .select([
      'interview.id',
      'interview.organization_id',
      'interview.state',
      'interview.interruption',
      'interview.reason',
      'interview.plan_version',
      'interview.room_name',
      'interview.candidate_identity',
      'interview.started_at',
      'interview.accommodations',
      'interview.token_cap',
      'interview.tokens_used',
      'candidate.name as candidate_name',
      'organization.name as company',
      'job.title',
      'job.minutes',
      'job.reply_by',
      'job.records_audio',
      'consent.recording',
      'plan.content as plan',
      'interview.cv_questions',
      BEATS.as('is_conducted'),
      IS_FORSAKEN.as('is_forsaken'),
    ]);

type FactsRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectFacts>['executeTakeFirst']>>>;

function factsOf(row: FactsRow): InterviewFacts {
  if (row.room_name === null || row.candidate_identity === null) throw new Error('An interview was opened without a room.');
  return {
    id: row.id,
    organizationId: row.organization_id,
    status: statusOf(row),
    company: row.company,
    job: row.title,
    candidateName: row.candidate_name,
    minutes: row.minutes,
    replyBy: row.reply_by,
    recordsVoice: row.records_audio && row.recording,
    plan: withCvQuestions(row.plan, row.cv_questions),
    planVersion: row.plan_version,
    roomName: row.room_name,
    candidateIdentity: row.candidate_identity,
    startedAt: isoOrNull(row.started_at),
    accommodations: row.accommodations,
    budget: budgetOf(row.token_cap, row.tokens_used),
    isConducted: row.is_conducted,
    isForsaken: row.is_forsaken,
  };
}

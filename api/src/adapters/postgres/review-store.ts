import { budgetOf, withCvQuestions } from '@viva/domain';
import { sql } from 'kysely';
import type { InterviewDetail, InterviewSummary } from '../../interviews/review/interview-summary.ts';
import type { ReviewStore } from '../../ports/review-store.ts';
import { iso, isoOrNull } from './instants.ts';
import { statusOf } from './interview-status.ts';
import { turnsOf } from './interview-store.ts';
import type { Transaction } from './scopes.ts';
import { tokensSpent } from './usage-store.ts';

export const reviewStore = (transaction: Transaction): ReviewStore => ({
  list: async () => (await selectSummaries(transaction).orderBy('interview.created_at', 'desc').execute()).map(summaryOf),
  find: async (interviewId) => {
    const row = await selectSummaries(transaction)
      .innerJoin('consents as consent', 'consent.interview_id', 'interview.id')
      .where('interview.id', '=', interviewId)
      .select([
        'interview.plan_version',
        'interview.token_cap',
        'interview.tokens_used',
        'plan.content',
        'interview.cv_questions',
        'consent.interview_by_ai',
        'consent.recording',
        'consent.live_listening',
      ])
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return {
      ...summaryOf(row),
      planVersion: row.plan_version,
      plan: withCvQuestions(row.content, row.cv_questions),
      turns: await turnsOf(transaction, interviewId),
      consents: { interviewByAi: true, recording: row.recording, liveListening: row.live_listening },
      tokens: await tokensSpent(transaction, interviewId, budgetOf(row.token_cap, row.tokens_used)),
      recordings: await recordingsOf(transaction, interviewId),
    };
  },
  recordingPath: async (interviewId, part) => {
    const row = await transaction
      .selectFrom('recordings')
      .where('interview_id', '=', interviewId)
      .where('part', '=', part)
      .where('state', '=', 'stored')
      .select('path')
      .executeTakeFirst();
    return row?.path;
  },
});

async function recordingsOf(transaction: Transaction, interviewId: string): Promise<InterviewDetail['recordings']> {
  const rows = await transaction
    .selectFrom('recordings')
    .where('interview_id', '=', interviewId)
    .select(['part', 'started_at', 'duration_ms', 'state'])
    .orderBy('part')
    .execute();
  return rows.map(({ part, started_at, duration_ms, state }) => ({ part, startedAt: iso(started_at), durationMs: duration_ms, state }));
}

const selectSummaries = (transaction: Transaction) =>
  transaction
    .selectFrom('interviews as interview')
    .innerJoin('candidates as candidate', 'candidate.id', 'interview.candidate_id')
    .innerJoin('jobs as job', 'job.id', 'interview.job_id')
    .innerJoin('plans as plan', (join) =>
      join.onRef('plan.job_id', '=', 'interview.job_id').onRef('plan.version', '=', 'interview.plan_version'),
    )
    .select([
      'interview.id',
      'interview.state',
      'interview.interruption',
      'interview.reason',
      'interview.started_at',
      'interview.finished_at',
      'interview.topics_covered',
      'candidate.id as candidate_id',
      'candidate.name',
      'job.id as job_id',
      'job.title',
      'job.minutes',
      sql<number>`jsonb_array_length(plan.content -> 'competencies')`.as('topics'),
      sql<'writing' | 'ready' | 'needs-review' | null>`(
        select reports.state from reports where reports.interview_id = interview.id order by version desc limit 1
      )`.as('report_state'),
      sql<boolean>`exists (select from decisions where decisions.interview_id = interview.id)`.as('decided'),
      sql<boolean>`exists (
        select from requests as request
        where request.candidate_id = candidate.id and request.kind = 'person' and request.resolved_at is null
      )`.as('person_wanted'),
    ]);

type SummaryRow = Awaited<ReturnType<ReturnType<typeof selectSummaries>['execute']>>[number];

const summaryOf = (row: SummaryRow): InterviewSummary => ({
  id: row.id,
  candidate: { id: row.candidate_id, name: row.name },
  job: { id: row.job_id, title: row.title },
  status: statusOf(row),
  startedAt: isoOrNull(row.started_at),
  finishedAt: isoOrNull(row.finished_at),
  minutes: row.minutes,
  topicsCovered: row.topics_covered,
  topics: row.topics,
  reportState: row.report_state,
  decided: row.decided,
  personWanted: row.person_wanted,
});

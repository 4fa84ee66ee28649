import { sql } from 'kysely';
import type { Candidate } from '../../candidates/candidate.ts';
import type { CandidateStore } from '../../ports/candidate-stores.ts';
import { iso, isoOrNull } from './instants.ts';
import type { Transaction } from './scopes.ts';
import { latestTickets } from './ticket-store.ts';

type CandidateRow = { id: string; job_id: string; name: string; email: string | null; created_at: Date };

export const candidateStore = (transaction: Transaction): CandidateStore => ({
  list: async (jobId) => {
    const query = selectCandidates(transaction).orderBy('created_at', 'desc').orderBy('id');
    return withLatest(transaction, await (jobId === undefined ? query : query.where('job_id', '=', jobId)).execute());
  },
  find: async (candidateId) => {
    const rows = await selectCandidates(transaction).where('id', '=', candidateId).execute();
    return (await withLatest(transaction, rows))[0];
  },
  cvText: async (candidateId) => {
    const row = await transaction
      .selectFrom('cvs')
      .where('candidate_id', '=', candidateId)
      .where('state', '=', 'ready')
      .select('text')
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.text ?? null;
  },
  add: async ({ userId, organizationId }, jobId, { id, name, email }) => {
    await transaction
      .insertInto('candidates')
      .values({ id, organization_id: organizationId, job_id: jobId, name, email, created_by: userId })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  },
});

const selectCandidates = (transaction: Transaction) =>
  transaction.selectFrom('candidates').select(['id', 'job_id', 'name', 'email', 'created_at']);

async function withLatest(transaction: Transaction, rows: CandidateRow[]): Promise<Candidate[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const cvs = await currentCvs(transaction, ids);
  const newestCvs = await latestCvs(transaction, ids);
  const tickets = await latestTickets(transaction, ids);
  const interviews = await latestInterviews(transaction, ids);
  const newerCv = (candidateId: string) => {
    const newest = newestCvs.get(candidateId);
    return newest === undefined || newest.id === cvs.get(candidateId)?.id ? null : newest;
  };
  return rows.map((row) => ({
    id: row.id,
    jobId: row.job_id,
    name: row.name,
    email: row.email,
    cv: cvs.get(row.id) ?? null,
    newerCv: newerCv(row.id),
    ticket: tickets.get(row.id) ?? null,
    interview: interviews.get(row.id) ?? null,
    createdAt: iso(row.created_at),
  }));
}

type CvOf = Map<string, NonNullable<Candidate['cv']>>;

/** A replacement that failed, or is still being read, takes nobody's place. */
const currentCvs = async (transaction: Transaction, candidateIds: string[]): Promise<CvOf> =>
  cvsOf(await firstCvs(transaction, candidateIds).orderBy(sql`state = 'ready'`, 'desc').orderBy('created_at', 'desc').execute());

const latestCvs = async (transaction: Transaction, candidateIds: string[]): Promise<CvOf> =>
  cvsOf(await firstCvs(transaction, candidateIds).orderBy('created_at', 'desc').execute());

const firstCvs = (transaction: Transaction, candidateIds: string[]) =>
  transaction
    .selectFrom('cvs')
    .where('candidate_id', 'in', candidateIds)
    .distinctOn('candidate_id')
    .select(['candidate_id', 'id', 'state', 'reason', 'file_name', 'pages', 'hidden_text'])
    .orderBy('candidate_id');

function cvsOf(rows: Awaited<ReturnType<ReturnType<typeof firstCvs>['execute']>>): CvOf {
  return new Map(
    rows.map(({ candidate_id, id, state, reason, file_name, pages, hidden_text }) => [
      candidate_id,
      { id, state, reason, fileName: file_name, pages, hiddenText: hidden_text },
    ]),
  );
}

async function latestInterviews(transaction: Transaction, candidateIds: string[]) {
  const rows = await transaction
    .selectFrom('interviews')
    .where('candidate_id', 'in', candidateIds)
    .distinctOn('candidate_id')
    .select(['candidate_id', 'id', 'state', 'reason', 'started_at', latestReportState.as('report_state')])
    .orderBy('candidate_id')
    .orderBy('created_at', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.candidate_id,
      { id: row.id, state: row.state, reason: row.reason, startedAt: isoOrNull(row.started_at), reportState: row.report_state },
    ]),
  );
}

const latestReportState = sql<'writing' | 'ready' | 'needs-review' | null>`(
  select reports.state from reports where reports.interview_id = interviews.id order by version desc limit 1
)`;

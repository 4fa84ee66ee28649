import { sql } from 'kysely';
import type { RequestStore } from '../../ports/request-store.ts';
import type { CandidateRequest } from '../../requests/request.ts';
import { iso, isoOrNull } from './instants.ts';
import type { Transaction } from './scopes.ts';

export const requestStore = (transaction: Transaction): RequestStore => ({
  list: async () => {
    const query = selectRequests(transaction).orderBy(sql`request.resolved_at is not null`).orderBy('request.created_at', 'desc');
    return (await query.execute()).map(requestOf);
  },
  find: async (requestId) => {
    const row = await selectRequests(transaction).where('request.id', '=', requestId).executeTakeFirst();
    return row && requestOf(row);
  },
  resolve: async ({ userId }, requestId) => {
    await transaction
      .updateTable('requests')
      .set({ resolved_at: sql<Date>`now()`, resolved_by: userId })
      .where('id', '=', requestId)
      .where('resolved_at', 'is', null)
      .execute();
  },
});

type Asker = { organizationId: string; candidateId: string; interviewId: string | null };

/** Asking twice is asking once, until somebody has answered. */
export async function openPersonRequest(transaction: Transaction, { organizationId, candidateId, interviewId }: Asker): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('person'), hashtext(${candidateId}))`.execute(transaction);
  const open = await transaction
    .selectFrom('requests')
    .where('candidate_id', '=', candidateId)
    .where('kind', '=', 'person')
    .where('resolved_at', 'is', null)
    .select('id')
    .executeTakeFirst();
  if (open !== undefined) return;
  await transaction
    .insertInto('requests')
    .values({ organization_id: organizationId, candidate_id: candidateId, interview_id: interviewId, kind: 'person' })
    .execute();
}

const selectRequests = (transaction: Transaction) =>
  transaction
    .selectFrom('requests as request')
    .innerJoin('candidates as candidate', 'candidate.id', 'request.candidate_id')
    .innerJoin('jobs as job', 'job.id', 'candidate.job_id')
    .select([
      'request.id',
      'request.kind',
      'request.interview_id',
      'request.created_at',
      'request.resolved_at',
      'candidate.id as candidate_id',
      'candidate.name',
      'job.id as job_id',
      'job.title',
    ]);

type RequestRow = Awaited<ReturnType<ReturnType<typeof selectRequests>['execute']>>[number];

const requestOf = (row: RequestRow): CandidateRequest => ({
  id: row.id,
  kind: row.kind,
  interviewId: row.interview_id,
  candidate: { id: row.candidate_id, name: row.name },
  job: { id: row.job_id, title: row.title },
  createdAt: iso(row.created_at),
  resolvedAt: isoOrNull(row.resolved_at),
});

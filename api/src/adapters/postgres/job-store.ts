import { sql } from 'kysely';
import type { Job } from '../../jobs/job.ts';
import type { JobStore } from '../../ports/job-stores.ts';
import { iso } from './instants.ts';
import type { Transaction } from './scopes.ts';

export const jobStore = (transaction: Transaction): JobStore => ({
  list: async () => (await selectJobs(transaction).orderBy('job.created_at', 'desc').execute()).map(jobOf),
  find: async (jobId) => {
    const row = await selectJobs(transaction).where('job.id', '=', jobId).executeTakeFirst();
    return row && jobOf(row);
  },
  create: async ({ userId, organizationId }, job, plan) => {
    const { id } = await transaction
      .insertInto('jobs')
      .values({
        organization_id: organizationId,
        created_by: userId,
        title: job.title,
        description: job.description,
        language: job.language,
        minutes: job.minutes,
        reply_by: job.replyBy,
        records_audio: job.recordsAudio,
        token_cap: job.tokenCap,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction.insertInto('plans').values({ job_id: id, version: 1, organization_id: organizationId, content: plan }).execute();
    return id;
  },
});

/** Invited: holds a ticket that can be or was used. To review: a report is ready and nobody has decided. */
const selectJobs = (transaction: Transaction) =>
  transaction.selectFrom('jobs as job').select([
    'job.id',
    'job.title',
    'job.description',
    'job.language',
    'job.minutes',
    'job.reply_by',
    'job.state',
    'job.records_audio',
    'job.retention_days',
    'job.token_cap',
    'job.created_at',
    sql<number | null>`(select max(version) from plans where job_id = job.id and state = 'published')`.as('plan_version'),
    sql<number>`(select count(*) from candidates where job_id = job.id)`.as('candidates'),
    sql<number>`(
        select count(*) from candidates as candidate where candidate.job_id = job.id and exists (
          select from tickets as ticket where ticket.candidate_id = candidate.id
            and (ticket.state = 'redeemed' or ticket.state = 'issued' and ticket.expires_at > now())
        )
      )`.as('invited'),
    sql<number>`(select count(*) from interviews where job_id = job.id and interviews.state in ('live', 'interrupted'))`.as('live'),
    sql<number>`(
        select count(*) from interviews as interview where interview.job_id = job.id
          and exists (select from reports where interview_id = interview.id and reports.state <> 'writing')
          and not exists (select from decisions where interview_id = interview.id)
      )`.as('to_review'),
  ]);

type JobRow = Awaited<ReturnType<ReturnType<typeof selectJobs>['execute']>>[number];

const jobOf = (row: JobRow): Job => ({
  id: row.id,
  title: row.title,
  description: row.description,
  language: row.language,
  minutes: row.minutes,
  replyBy: row.reply_by,
  state: row.state,
  recordsAudio: row.records_audio,
  retentionDays: row.retention_days,
  tokenCap: row.token_cap,
  planVersion: row.plan_version,
  counts: { candidates: row.candidates, invited: row.invited, live: row.live, toReview: row.to_review },
  createdAt: iso(row.created_at),
});

import type { TicketState } from '@viva/domain';
import { sql } from 'kysely';
import type { EntryStore } from '../../ports/ticket-stores.ts';
import { approvedQuestions } from './cv-question-store.ts';
import { iso } from './instants.ts';
import { redeemTicket } from './redeem-ticket.ts';
import { openPersonRequest } from './request-store.ts';
import type { Transaction } from './scopes.ts';

const OWN_TICKET = sql<string>`(select private.scoped_ticket())`;

/** For the holder of one ticket. The scope shows the candidate's other tickets too, hence the id in each query. */
export const entryStore = (transaction: Transaction): EntryStore => ({
  find: async () =>
    transaction
      .selectFrom('tickets')
      .where('id', '=', OWN_TICKET)
      .select(sql<TicketState>`case when state = 'issued' and expires_at <= now() then 'expired' else state end`.as('state'))
      .executeTakeFirst(),
  describe: async () => {
    const row = await selectEntry(transaction).executeTakeFirst();
    return (
      row && {
        company: row.company,
        job: row.title,
        candidateName: row.name,
        minutes: row.minutes,
        language: row.language,
        recordsAudio: row.records_audio,
        retentionDays: row.retention_days,
        replyBy: row.reply_by,
        expiresAt: iso(row.expires_at),
      }
    );
  },
  redeem: async ({ publicId, sessionHash, roomName, candidateIdentity }, consents) => {
    const ticket = await redeemTicket(transaction);
    if (ticket === undefined) return undefined;
    const { job_id, plan_version, token_cap } = await selectEntry(transaction).executeTakeFirstOrThrow();
    if (plan_version === null) throw new Error('A ticket was issued for a job without a published plan.');
    const { id: interviewId } = await transaction
      .insertInto('interviews')
      .values({
        organization_id: ticket.organization_id,
        job_id,
        candidate_id: ticket.candidate_id,
        ticket_id: ticket.id,
        plan_version,
        token_cap,
        cv_questions: JSON.stringify(await approvedQuestions(transaction, ticket.candidate_id)),
        public_id: publicId,
        session_hash: sessionHash,
        room_name: roomName,
        candidate_identity: candidateIdentity,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('consents')
      .values({
        interview_id: interviewId,
        organization_id: ticket.organization_id,
        interview_by_ai: consents.interviewByAi,
        recording: consents.recording,
        live_listening: consents.liveListening,
      })
      .execute();
    return { interviewId, organizationId: ticket.organization_id, candidateId: ticket.candidate_id };
  },
  askForPerson: async () => {
    const entry = await selectEntry(transaction).executeTakeFirstOrThrow();
    await openPersonRequest(transaction, { organizationId: entry.organization_id, candidateId: entry.candidate_id, interviewId: null });
  },
});

const selectEntry = (transaction: Transaction) =>
  transaction
    .selectFrom('tickets as ticket')
    .innerJoin('candidates as candidate', 'candidate.id', 'ticket.candidate_id')
    .innerJoin('jobs as job', 'job.id', 'candidate.job_id')
    .innerJoin('organizations as organization', 'organization.id', 'ticket.organization_id')
    .where('ticket.id', '=', OWN_TICKET)
    .select([
      'ticket.organization_id',
      'ticket.candidate_id',
      'ticket.expires_at',
      'candidate.name',
      'candidate.job_id',
      'job.title',
      'job.minutes',
      'job.language',
      'job.records_audio',
      'job.retention_days',
      'job.reply_by',
      'job.token_cap',
      'organization.name as company',
      sql<number | null>`(select max(version) from plans where plans.job_id = job.id and plans.state = 'published')`.as('plan_version'),
    ]);

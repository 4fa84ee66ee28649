import { type Actor, EDITORS, IN_THE_INTERVIEW, IN_THE_ORGANIZATION, MEMBERS, NOBODY, WITH_THE_TICKET } from '../actors.ts';
import type { TableAccess } from '../probe.ts';

const OPENED_BY_THE_TICKET = `
  insert into interviews (id, organization_id, job_id, candidate_id, ticket_id, plan_version, public_id, session_hash)
  values (:openTicketId, :organization, :jobId, :invitedCandidateId, :openTicketId, 1, 'opened-by-ticket', :openTicketHash)`;
const IN_OR_OVER_THE_INTERVIEW: Actor[] = [IN_THE_INTERVIEW, IN_THE_ORGANIZATION];

export const interviewAccess: Record<string, TableAccess> = {
  tickets: {
    select: { sql: 'select state from tickets where id = :ticketId', may: [...MEMBERS, ...IN_OR_OVER_THE_INTERVIEW] },
    'select the open one': {
      sql: 'select state from tickets where id = :openTicketId',
      may: [...MEMBERS, WITH_THE_TICKET, IN_THE_ORGANIZATION],
    },
    'select an older one': {
      prepare: `insert into tickets (organization_id, candidate_id, hash, state, issued_by, expires_at)
                values (:organization, :invitedCandidateId, decode(repeat('ab', 32), 'hex'), 'expired', :owner, now())`,
      sql: "select state from tickets where candidate_id = :invitedCandidateId and state = 'expired'",
      may: [...MEMBERS, IN_THE_ORGANIZATION],
    },
    'read a hash': { sql: 'select hash from tickets', may: NOBODY },
    issue: {
      sql: `insert into tickets (organization_id, candidate_id, hash, issued_by, expires_at)
            values (:organization, :candidateId, decode(repeat('ab', 32), 'hex'), :me, now() + interval '1 day')`,
      may: EDITORS,
    },
    'issue in another name': {
      sql: `insert into tickets (organization_id, candidate_id, hash, issued_by, expires_at)
            values (:organization, :candidateId, decode(repeat('ab', 32), 'hex'), gen_random_uuid(), now() + interval '1 day')`,
      may: NOBODY,
    },
    revoke: { sql: "update tickets set state = 'revoked', revoked_at = now() where id = :openTicketId", may: EDITORS },
    redeem: { sql: "update tickets set state = 'redeemed', redeemed_at = now() where id = :openTicketId", may: [WITH_THE_TICKET] },
    'revoke a spent one': {
      sql: "update tickets set state = 'revoked', revoked_at = now() where id = :ticketId",
      may: NOBODY,
    },
    'redeem blindly': { sql: "update tickets set state = 'redeemed', redeemed_at = now()", may: [WITH_THE_TICKET] },
    expire: { sql: "update tickets set state = 'expired' where id = :openTicketId", may: NOBODY },
    prolong: { sql: "update tickets set expires_at = now() + interval '1 year' where id = :openTicketId", may: NOBODY },
    delete: { sql: 'delete from tickets where id = :openTicketId', may: NOBODY },
  },
  interviews: {
    select: { sql: 'select state from interviews where id = :interviewId', may: [...MEMBERS, ...IN_OR_OVER_THE_INTERVIEW] },
    'select the one just opened': {
      prepare: OPENED_BY_THE_TICKET,
      sql: 'select state from interviews where id = :openTicketId',
      may: [...MEMBERS, WITH_THE_TICKET, IN_THE_ORGANIZATION],
    },
    'read a session': { sql: 'select session_hash from interviews where id = :interviewId', may: IN_OR_OVER_THE_INTERVIEW },
    'read accommodations': { sql: 'select accommodations from interviews where id = :interviewId', may: IN_OR_OVER_THE_INTERVIEW },
    open: { sql: OPENED_BY_THE_TICKET, may: [WITH_THE_TICKET] },
    move: {
      sql: "update interviews set state = 'interrupted', interruption = 'paused' where id = :interviewId",
      may: IN_OR_OVER_THE_INTERVIEW,
    },
    'move blindly': {
      sql: 'update interviews set beat_at = now()',
      may: [...IN_OR_OVER_THE_INTERVIEW, 'service in another interview', 'service at the neighbours'],
    },
    'rewrite what is asked of the CV': { sql: "update interviews set cv_questions = '[]' where id = :interviewId", may: NOBODY },
    'raise the cap': { sql: 'update interviews set token_cap = 1000000 where id = :interviewId', may: NOBODY },
    delete: { sql: 'delete from interviews where id = :interviewId', may: NOBODY },
  },
  turns: {
    select: { sql: 'select number from turns where interview_id = :interviewId', may: [...MEMBERS, ...IN_OR_OVER_THE_INTERVIEW] },
    insert: {
      sql: `insert into turns (interview_id, number, organization_id, speaker, content)
            values (:interviewId, 2, :organization, 'candidate', '{"number": 2, "speaker": "candidate"}')`,
      may: [IN_THE_INTERVIEW],
    },
    update: { sql: "update turns set content = '{}' where interview_id = :interviewId", may: NOBODY },
    delete: { sql: 'delete from turns where interview_id = :interviewId', may: NOBODY },
  },
  consents: {
    select: { sql: 'select recording from consents where interview_id = :interviewId', may: [...MEMBERS, ...IN_OR_OVER_THE_INTERVIEW] },
    'select those just given': {
      prepare: `${OPENED_BY_THE_TICKET};
                insert into consents (interview_id, organization_id, interview_by_ai, recording, live_listening)
                values (:openTicketId, :organization, true, true, true)`,
      sql: 'select recording from consents where interview_id = :openTicketId',
      may: [...MEMBERS, WITH_THE_TICKET, IN_THE_ORGANIZATION],
    },
    'give with the ticket': {
      prepare: OPENED_BY_THE_TICKET,
      sql: `insert into consents (interview_id, organization_id, interview_by_ai, recording, live_listening)
            values (:openTicketId, :organization, true, true, true)`,
      may: [WITH_THE_TICKET],
    },
    'give later': {
      prepare: 'delete from consents where interview_id = :interviewId',
      sql: `insert into consents (interview_id, organization_id, interview_by_ai, recording, live_listening)
            values (:interviewId, :organization, true, true, true)`,
      may: NOBODY,
    },
    update: { sql: 'update consents set recording = true where interview_id = :interviewId', may: NOBODY },
    delete: { sql: 'delete from consents where interview_id = :interviewId', may: NOBODY },
  },
  recordings: {
    select: { sql: 'select path from recordings where interview_id = :interviewId', may: [...MEMBERS, ...IN_OR_OVER_THE_INTERVIEW] },
    insert: {
      sql: `insert into recordings (interview_id, part, organization_id, path, started_at)
            values (:interviewId, 2, :organization, 'somewhere', now())`,
      may: [IN_THE_INTERVIEW],
    },
    complete: { sql: "update recordings set state = 'stored' where interview_id = :interviewId", may: IN_OR_OVER_THE_INTERVIEW },
    'complete blindly': { sql: "update recordings set state = 'stored'", may: [...IN_OR_OVER_THE_INTERVIEW, 'service at the neighbours'] },
    'point elsewhere': { sql: "update recordings set path = 'elsewhere' where interview_id = :interviewId", may: NOBODY },
    delete: { sql: 'delete from recordings where interview_id = :interviewId', may: NOBODY },
  },
};

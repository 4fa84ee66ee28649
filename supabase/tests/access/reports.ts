import { type Actor, IN_THE_INTERVIEW, IN_THE_ORGANIZATION, MEMBERS, NOBODY, WITH_THE_TICKET } from '../actors.ts';
import type { TableAccess } from '../probe.ts';

const IN_OR_OVER_THE_INTERVIEW: Actor[] = [IN_THE_INTERVIEW, IN_THE_ORGANIZATION];

export const reportAccess: Record<string, TableAccess> = {
  reports: {
    select: { sql: 'select state from reports where interview_id = :interviewId', may: [...MEMBERS, ...IN_OR_OVER_THE_INTERVIEW] },
    insert: {
      sql: 'insert into reports (interview_id, version, organization_id) values (:interviewId, 2, :organization)',
      may: IN_OR_OVER_THE_INTERVIEW,
    },
    update: { sql: "update reports set content = '{}' where interview_id = :interviewId", may: IN_OR_OVER_THE_INTERVIEW },
    'update blindly': { sql: "update reports set content = '{}'", may: [...IN_OR_OVER_THE_INTERVIEW, 'service at the neighbours'] },
    delete: { sql: 'delete from reports where interview_id = :interviewId', may: NOBODY },
  },
  scores: {
    select: { sql: 'select level from scores where interview_id = :interviewId', may: MEMBERS },
    insert: {
      sql: `insert into scores (organization_id, interview_id, competency_id, level, reason, blind, scored_by)
            values (:organization, :interviewId, 'repair', 4, 'Clear.', true, :me)`,
      may: MEMBERS,
    },
    'insert in another name': {
      sql: `insert into scores (organization_id, interview_id, competency_id, level, reason, blind, scored_by)
            values (:organization, :interviewId, 'repair', 4, 'Clear.', true, gen_random_uuid())`,
      may: NOBODY,
    },
    update: { sql: 'update scores set level = 5 where interview_id = :interviewId', may: NOBODY },
    delete: { sql: 'delete from scores where interview_id = :interviewId', may: NOBODY },
  },
  decisions: {
    select: { sql: 'select outcome from decisions where interview_id = :interviewId', may: MEMBERS },
    insert: {
      sql: `insert into decisions (organization_id, interview_id, outcome, reason, decided_by)
            values (:organization, :interviewId, 'hold', 'One more talk.', :me)`,
      may: MEMBERS,
    },
    'insert in another name': {
      sql: `insert into decisions (organization_id, interview_id, outcome, reason, decided_by)
            values (:organization, :interviewId, 'hold', 'One more talk.', gen_random_uuid())`,
      may: NOBODY,
    },
    update: { sql: "update decisions set outcome = 'move-forward' where interview_id = :interviewId", may: NOBODY },
    delete: { sql: 'delete from decisions where interview_id = :interviewId', may: NOBODY },
  },
  requests: {
    select: { sql: 'select kind from requests where interview_id = :interviewId', may: [...MEMBERS, ...IN_OR_OVER_THE_INTERVIEW] },
    'ask in the interview': {
      sql: `insert into requests (organization_id, candidate_id, interview_id, kind)
            values (:organization, :candidateId, :interviewId, 'person')`,
      may: [IN_THE_INTERVIEW],
    },
    'ask with the ticket': {
      sql: "insert into requests (organization_id, candidate_id, kind) values (:organization, :invitedCandidateId, 'person')",
      may: [WITH_THE_TICKET],
    },
    'ask and resolve at once': {
      sql: `insert into requests (organization_id, candidate_id, kind, resolved_at, resolved_by)
            values (:organization, :invitedCandidateId, 'person', now(), gen_random_uuid())`,
      may: NOBODY,
    },
    resolve: { sql: 'update requests set resolved_at = now(), resolved_by = :me where interview_id = :interviewId', may: MEMBERS },
    'resolve in another name': {
      sql: 'update requests set resolved_at = now(), resolved_by = gen_random_uuid() where interview_id = :interviewId',
      may: NOBODY,
    },
    'resolve again': {
      prepare: 'update requests set resolved_at = now(), resolved_by = :owner where interview_id = :interviewId',
      sql: 'update requests set resolved_at = now(), resolved_by = :me where interview_id = :interviewId',
      may: NOBODY,
    },
    delete: { sql: 'delete from requests where interview_id = :interviewId', may: NOBODY },
  },
};

import { type Actor, EDITORS, IN_THE_INTERVIEW, IN_THE_ORGANIZATION, MEMBERS, NOBODY, WITH_THE_TICKET } from '../actors.ts';
import type { TableAccess } from '../probe.ts';

const AROUND_AN_INTERVIEW: Actor[] = [...MEMBERS, IN_THE_INTERVIEW, 'service in another interview', WITH_THE_TICKET, IN_THE_ORGANIZATION];

export const jobAccess: Record<string, TableAccess> = {
  organizations: {
    select: { sql: 'select id from organizations where id = :organization', may: AROUND_AN_INTERVIEW },
    insert: { sql: "insert into organizations (name) values ('Quarry')", may: NOBODY },
    update: { sql: "update organizations set name = 'Quarry' where id = :organization", may: NOBODY },
    delete: { sql: 'delete from organizations where id = :organization', may: NOBODY },
  },
  memberships: {
    select: { sql: 'select role from memberships where organization_id = :organization', may: MEMBERS },
    insert: { sql: "insert into memberships (organization_id, user_id, role) values (:organization, :me, 'owner')", may: NOBODY },
    update: { sql: "update memberships set role = 'owner' where organization_id = :organization", may: NOBODY },
    delete: { sql: 'delete from memberships where organization_id = :organization', may: NOBODY },
  },
  jobs: {
    select: { sql: 'select id from jobs where id = :jobId', may: AROUND_AN_INTERVIEW },
    insert: {
      sql: `insert into jobs (organization_id, title, description, language, minutes, created_by)
            values (:organization, 'Deckhand', 'Ropes.', 'en', 20, :me)`,
      may: EDITORS,
    },
    'insert in another name': {
      sql: `insert into jobs (organization_id, title, description, language, minutes, created_by)
            values (:organization, 'Deckhand', 'Ropes.', 'en', 20, gen_random_uuid())`,
      may: NOBODY,
    },
    update: { sql: "update jobs set title = 'Deckhand' where id = :jobId", may: EDITORS },
    'raise the cap': { sql: 'update jobs set token_cap = 200000 where id = :jobId', may: NOBODY },
    'give away': { sql: 'update jobs set organization_id = gen_random_uuid() where id = :jobId', may: NOBODY },
    delete: { sql: 'delete from jobs where id = :jobId', may: NOBODY },
  },
  plans: {
    select: { sql: 'select version from plans where job_id = :jobId', may: AROUND_AN_INTERVIEW },
    insert: {
      prepare: "delete from plans where job_id = :jobId and state = 'draft'",
      sql: "insert into plans (job_id, version, organization_id, content) values (:jobId, 2, :organization, '{}')",
      may: EDITORS,
    },
    'insert published': {
      sql: `insert into plans (job_id, version, organization_id, content, state, published_at, published_by)
            values (:jobId, 3, :organization, '{}', 'published', now(), :me)`,
      may: NOBODY,
    },
    update: {
      sql: "update plans set content = '{}', revision = gen_random_uuid(), drafting_since = null where job_id = :jobId and state = 'draft'",
      may: [...EDITORS, IN_THE_ORGANIZATION],
    },
    publish: {
      sql: "update plans set state = 'published', published_at = now(), published_by = :me where job_id = :jobId and version = 2",
      may: EDITORS,
    },
    'publish in another name': {
      sql: "update plans set state = 'published', published_at = now(), published_by = gen_random_uuid() where job_id = :jobId and version = 2",
      may: NOBODY,
    },
    // Without a condition on the rows the policy of reading does not help: only that of changing holds. Triggers are off, and
    // the published version bears the owner's name, so an editor is refused.
    'update blindly': {
      prepare: 'set local session_replication_role = replica',
      sql: "update plans set content = '{}'",
      may: ['owner', 'neighbour', IN_THE_ORGANIZATION, 'service at the neighbours'],
    },
    'publish as a task': {
      sql: "update plans set state = 'published' where job_id = :jobId and version = 2",
      may: NOBODY,
    },
    delete: { sql: 'delete from plans where job_id = :jobId and version = 2', may: EDITORS },
    'delete blindly': { sql: 'delete from plans', may: [...EDITORS, 'neighbour'] },
    'delete what is published': { sql: "delete from plans where job_id = :jobId and state = 'published'", may: NOBODY },
    'delete the only draft': {
      prepare: `insert into jobs (id, organization_id, title, description, language, minutes, created_by)
                values (:openTicketId, :organization, 'Deckhand', 'Ropes.', 'en', 20, :owner);
                insert into plans (job_id, version, organization_id, content) values (:openTicketId, 1, :organization, '{}')`,
      sql: 'delete from plans where job_id = :openTicketId',
      may: NOBODY,
    },
  },
  candidates: {
    select: { sql: 'select id from candidates where id = :candidateId', may: [...MEMBERS, IN_THE_INTERVIEW, IN_THE_ORGANIZATION] },
    'select the invited': {
      sql: 'select id from candidates where id = :invitedCandidateId',
      may: [...MEMBERS, WITH_THE_TICKET, IN_THE_ORGANIZATION],
    },
    insert: {
      sql: "insert into candidates (organization_id, job_id, name, created_by) values (:organization, :jobId, 'Dee Example', :me)",
      may: EDITORS,
    },
    'insert in another name': {
      sql: "insert into candidates (organization_id, job_id, name, created_by) values (:organization, :jobId, 'Dee', gen_random_uuid())",
      may: NOBODY,
    },
    update: { sql: "update candidates set name = 'Dee Example' where id = :candidateId", may: EDITORS },
    delete: { sql: 'delete from candidates where id = :candidateId', may: NOBODY },
  },
  cvs: {
    select: { sql: 'select state from cvs where candidate_id = :candidateId', may: [...MEMBERS, IN_THE_INTERVIEW, IN_THE_ORGANIZATION] },
    'read the text': { sql: 'select text from cvs where candidate_id = :candidateId', may: MEMBERS },
    insert: {
      sql: `insert into cvs (organization_id, candidate_id, path, file_name, size_bytes, content_type)
            values (:organization, :candidateId, 'somewhere', 'cv.pdf', 10, 'application/pdf')`,
      may: EDITORS,
    },
    'insert as read': {
      sql: `insert into cvs (organization_id, candidate_id, path, file_name, size_bytes, content_type, state)
            values (:organization, :candidateId, 'somewhere', 'cv.pdf', 10, 'application/pdf', 'ready')`,
      may: NOBODY,
    },
    'hand to parsing': {
      sql: "update cvs set state = 'parsing' where candidate_id = :candidateId",
      may: [...EDITORS, IN_THE_ORGANIZATION],
    },
    'hand to parsing again': {
      prepare: "update cvs set state = 'ready' where candidate_id = :candidateId",
      sql: "update cvs set state = 'parsing' where candidate_id = :candidateId",
      may: [IN_THE_ORGANIZATION],
    },
    'say that it was read': { sql: "update cvs set state = 'ready' where candidate_id = :candidateId", may: [IN_THE_ORGANIZATION] },
    'store the text': { sql: "update cvs set text = 'Words' where candidate_id = :candidateId", may: [IN_THE_ORGANIZATION] },
    delete: { sql: 'delete from cvs where candidate_id = :candidateId', may: [IN_THE_ORGANIZATION] },
  },
  cv_questions: {
    select: { sql: 'select id from cv_questions where candidate_id = :candidateId', may: MEMBERS },
    'select the approved': {
      sql: 'select id from cv_questions where candidate_id = :invitedCandidateId and place = 1',
      may: [...MEMBERS, WITH_THE_TICKET],
    },
    'select the proposed': { sql: 'select id from cv_questions where candidate_id = :invitedCandidateId and place = 2', may: MEMBERS },
    insert: {
      sql: `insert into cv_questions (organization_id, candidate_id, place, competency_id, cv_line, text, plainer_text, proposed_by)
            values (:organization, :candidateId, 2, 'repair', 'A line.', 'What?', 'What?', 'model')`,
      may: EDITORS,
    },
    'insert as approved': {
      sql: `insert into cv_questions (organization_id, candidate_id, place, competency_id, cv_line, text, plainer_text, proposed_by, approved_at, approved_by)
            values (:organization, :candidateId, 2, 'repair', 'A line.', 'What?', 'What?', 'model', now(), :me)`,
      may: NOBODY,
    },
    approve: {
      sql: 'update cv_questions set approved_at = now(), approved_by = :me where candidate_id = :candidateId',
      may: EDITORS,
    },
    'approve in another name': {
      sql: 'update cv_questions set approved_at = now(), approved_by = gen_random_uuid() where candidate_id = :candidateId',
      may: NOBODY,
    },
    // One of them bears the owner's name, so an editor is refused.
    'change blindly': { sql: "update cv_questions set text = 'What?'", may: ['owner', 'neighbour'] },
    'change the line': { sql: "update cv_questions set cv_line = 'Another line.' where candidate_id = :candidateId", may: NOBODY },
    delete: { sql: 'delete from cv_questions where candidate_id = :candidateId', may: EDITORS },
    'delete blindly': { sql: 'delete from cv_questions', may: [...EDITORS, 'neighbour'] },
  },
};

import { ANY_SERVICE, EDITORS, IN_THE_INTERVIEW, IN_THE_ORGANIZATION, MEMBERS, NOBODY, WITH_THE_TICKET } from '../actors.ts';
import type { TableAccess } from '../probe.ts';

const FILE = '0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a';

export const operationAccess: Record<string, TableAccess> = {
  audit_events: {
    select: { sql: 'select action from audit_events where organization_id = :organization', may: ['owner'] },
    'insert as oneself': {
      sql: `insert into audit_events (organization_id, actor_kind, actor_id, action, subject_kind)
            values (:organization, 'recruiter', :me, 'read', 'report')`,
      may: MEMBERS,
    },
    'insert as a colleague': {
      sql: `insert into audit_events (organization_id, actor_kind, actor_id, action, subject_kind)
            values (:organization, 'recruiter', gen_random_uuid(), 'read', 'report')`,
      may: NOBODY,
    },
    'insert as the agent': {
      sql: "insert into audit_events (organization_id, actor_kind, action, subject_kind) values (:organization, 'agent', 'finish', 'interview')",
      may: [IN_THE_INTERVIEW, 'service in another interview', WITH_THE_TICKET, IN_THE_ORGANIZATION],
    },
    update: { sql: "update audit_events set action = 'nothing' where organization_id = :organization", may: NOBODY },
    delete: { sql: 'delete from audit_events where organization_id = :organization', may: NOBODY },
  },
  usage: {
    select: {
      sql: 'select model from usage where interview_id = :interviewId',
      may: [...MEMBERS, IN_THE_INTERVIEW, IN_THE_ORGANIZATION],
    },
    'insert for the interview': {
      sql: `insert into usage (organization_id, interview_id, purpose, provider, model, input_tokens, cached_input_tokens, output_tokens, estimated, discarded, used_at)
            values (:organization, :interviewId, 'wording', 'none', 'none', 1, 0, 1, true, false, now())`,
      may: [IN_THE_INTERVIEW, IN_THE_ORGANIZATION],
    },
    'insert for the organization': {
      sql: `insert into usage (organization_id, purpose, provider, model, input_tokens, cached_input_tokens, output_tokens, estimated, discarded, used_at)
            values (:organization, 'plan', 'none', 'none', 1, 0, 1, true, false, now())`,
      may: [IN_THE_ORGANIZATION],
    },
    update: { sql: 'update usage set input_tokens = 0 where organization_id = :organization', may: NOBODY },
    delete: { sql: 'delete from usage where organization_id = :organization', may: NOBODY },
  },
  workers: {
    select: { sql: 'select voice from workers', may: ANY_SERVICE },
    insert: { sql: "insert into workers (worker_id, voice) values ('agent-2', 'ready')", may: ANY_SERVICE },
    update: { sql: 'update workers set seen_at = now()', may: ANY_SERVICE },
    delete: { sql: 'delete from workers', may: ANY_SERVICE },
  },
  rate_limits: {
    select: { sql: 'select points from rate_limits', may: ANY_SERVICE },
    insert: { sql: "insert into rate_limits (key, points) values ('look:2', 1)", may: ANY_SERVICE },
    update: { sql: 'update rate_limits set points = 2', may: ANY_SERVICE },
    delete: { sql: 'delete from rate_limits', may: ANY_SERVICE },
  },
  'storage.objects': {
    select: { sql: "select id from storage.objects where name like :organization || '/%'", may: MEMBERS },
    'upload a cv': {
      sql: `insert into storage.objects (bucket_id, name) values ('cvs', :organization || '/${FILE}.pdf')`,
      may: EDITORS,
    },
    'upload a cv to nowhere': { sql: `insert into storage.objects (bucket_id, name) values ('cvs', '${FILE}.pdf')`, may: NOBODY },
    'upload a cv out of the folder': {
      sql: `insert into storage.objects (bucket_id, name) values ('cvs', :organization || '/../${FILE}.pdf')`,
      may: NOBODY,
    },
    'upload a recording': {
      sql: `insert into storage.objects (bucket_id, name) values ('recordings', :organization || '/${FILE}.ogg')`,
      may: NOBODY,
    },
    update: { sql: "update storage.objects set metadata = '{}' where name like :organization || '/%'", may: NOBODY },
    delete: { sql: "delete from storage.objects where name like :organization || '/%'", may: NOBODY },
  },
  'storage.buckets': {
    select: { sql: 'select id from storage.buckets', may: NOBODY },
    insert: { sql: "insert into storage.buckets (id, name) values ('open', 'open')", may: NOBODY },
    update: { sql: 'update storage.buckets set public = true', may: NOBODY },
  },
};

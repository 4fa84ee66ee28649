import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** An organization with one row in every table, and the people who belong to it. */
export type Tenant = {
  organizationId: string;
  owner: string;
  editor: string;
  reviewer: string;
  jobId: string;
  /** Spent by the interview. */
  ticketId: string;
  ticketHash: Buffer;
  candidateId: string;
  interviewId: string;
  publicId: string;
  sessionHash: Buffer;
  /** A second candidate who holds a ticket that opens. */
  invitedCandidateId: string;
  openTicketId: string;
  openTicketHash: Buffer;
};

export async function makeTenant(adminUrl: string, planContent: object = { minutes: 20 }): Promise<Tenant> {
  const tenant = newTenant();
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    await addPeople(client, tenant);
    await addJob(client, tenant, planContent);
    await addCvQuestions(client, tenant);
    await addInterview(client, tenant);
    await addReview(client, tenant);
    await client.query('commit');
    return tenant;
  } finally {
    await client.end();
  }
}

const newTenant = (): Tenant => ({
  organizationId: randomUUID(),
  owner: randomUUID(),
  editor: randomUUID(),
  reviewer: randomUUID(),
  jobId: randomUUID(),
  ticketId: randomUUID(),
  ticketHash: randomBytes(32),
  candidateId: randomUUID(),
  interviewId: randomUUID(),
  publicId: randomBytes(8).toString('hex'),
  sessionHash: randomBytes(32),
  invitedCandidateId: randomUUID(),
  openTicketId: randomUUID(),
  openTicketHash: randomBytes(32),
});

async function addPeople(client: Client, tenant: Tenant) {
  const { organizationId } = tenant;
  await client.query("insert into organizations (id, name) values ($1, 'Harbour')", [organizationId]);
  for (const role of ['owner', 'editor', 'reviewer'] as const) {
    await client.query('insert into auth.users (id, email) values ($1, $2)', [tenant[role], `${tenant[role]}@example.test`]);
    await client.query('insert into memberships (organization_id, user_id, role) values ($1, $2, $3)', [
      organizationId,
      tenant[role],
      role,
    ]);
  }
}

async function addJob(client: Client, tenant: Tenant, planContent: object) {
  const { organizationId, jobId, owner, candidateId, invitedCandidateId } = tenant;
  await client.query(
    `insert into jobs (id, organization_id, title, description, language, minutes, state, created_by)
     values ($1, $2, 'Ferry engineer', 'Keeps the ferries running.', 'en', 20, 'open', $3)`,
    [jobId, organizationId, owner],
  );
  await client.query(
    `insert into plans (job_id, version, organization_id, state, content, published_at, published_by)
     values ($1, 1, $2, 'published', $3, now(), $4), ($1, 2, $2, 'draft', $3, null, null)`,
    [jobId, organizationId, planContent, owner],
  );
  for (const [id, name] of [
    [candidateId, 'Ada Example'],
    [invitedCandidateId, 'Ben Example'],
  ]) {
    await client.query('insert into candidates (id, organization_id, job_id, name, created_by) values ($1, $2, $3, $4, $5)', [
      id,
      organizationId,
      jobId,
      name,
      owner,
    ]);
  }
  await client.query(
    `insert into cvs (organization_id, candidate_id, path, file_name, size_bytes, content_type)
     values ($1, $2, $3, 'cv.pdf', 1000, 'application/pdf')`,
    [organizationId, candidateId, `${organizationId}/${randomUUID()}.pdf`],
  );
}

async function addCvQuestions(client: Client, { organizationId, candidateId, invitedCandidateId, owner }: Tenant) {
  await client.query(
    `insert into cv_questions (organization_id, candidate_id, place, competency_id, cv_line, text, plainer_text, proposed_by, approved_at, approved_by)
     select $1, candidate_id, place, 'repair', 'Repaired engines.', 'What was your part?', 'What did you do?', 'rules',
       case when approved then now() end, case when approved then $4::uuid end
     from (values ($2::uuid, 1, false), ($3::uuid, 1, true), ($3::uuid, 2, false)) as given (candidate_id, place, approved)`,
    [organizationId, candidateId, invitedCandidateId, owner],
  );
}

async function addInterview(client: Client, tenant: Tenant) {
  const { organizationId, jobId, owner, candidateId, interviewId } = tenant;
  await client.query(
    `insert into tickets (id, organization_id, candidate_id, hash, state, issued_by, expires_at, redeemed_at)
     values ($1, $2, $3, $4, 'redeemed', $5, now() + interval '7 days', now()),
            ($6, $2, $7, $8, 'issued', $5, now() + interval '7 days', null)`,
    [
      tenant.ticketId,
      organizationId,
      candidateId,
      tenant.ticketHash,
      owner,
      tenant.openTicketId,
      tenant.invitedCandidateId,
      tenant.openTicketHash,
    ],
  );
  await client.query(
    `insert into interviews (id, organization_id, job_id, candidate_id, ticket_id, plan_version, public_id, session_hash, state, started_at)
     values ($1, $2, $3, $4, $5, 1, $6, $7, 'live', now())`,
    [interviewId, organizationId, jobId, candidateId, tenant.ticketId, tenant.publicId, tenant.sessionHash],
  );
  await client.query(
    `insert into turns (interview_id, number, organization_id, speaker, content)
     values ($1, 1, $2, 'interviewer', '{"number": 1, "speaker": "interviewer"}')`,
    [interviewId, organizationId],
  );
  await client.query(
    'insert into consents (interview_id, organization_id, interview_by_ai, recording, live_listening) values ($1, $2, true, true, false)',
    [interviewId, organizationId],
  );
  await client.query('insert into recordings (interview_id, part, organization_id, path, started_at) values ($1, 1, $2, $3, now())', [
    interviewId,
    organizationId,
    `${organizationId}/${randomUUID()}.ogg`,
  ]);
}

async function addReview(client: Client, tenant: Tenant) {
  const { organizationId, reviewer, interviewId, candidateId } = tenant;
  await client.query("insert into reports (interview_id, version, organization_id, state, content) values ($1, 1, $2, 'ready', '{}')", [
    interviewId,
    organizationId,
  ]);
  await client.query(
    "insert into scores (organization_id, interview_id, competency_id, level, reason, blind, scored_by) values ($1, $2, 'repair', 3, 'Clear.', true, $3)",
    [organizationId, interviewId, reviewer],
  );
  await client.query(
    "insert into decisions (organization_id, interview_id, outcome, reason, decided_by) values ($1, $2, 'hold', 'One more talk.', $3)",
    [organizationId, interviewId, reviewer],
  );
  await client.query("insert into requests (organization_id, candidate_id, interview_id, kind) values ($1, $2, $3, 'person')", [
    organizationId,
    candidateId,
    interviewId,
  ]);
  await client.query(
    "insert into audit_events (organization_id, actor_kind, actor_id, action, subject_kind, subject_id) values ($1, 'recruiter', $2, 'decide', 'interview', $3)",
    [organizationId, reviewer, interviewId],
  );
  await client.query(
    `insert into usage (organization_id, interview_id, purpose, provider, model, input_tokens, cached_input_tokens, output_tokens, estimated, discarded, used_at)
     values ($1, $2, 'report', 'none', 'none', 10, 0, 5, false, false, now())`,
    [organizationId, interviewId],
  );
}

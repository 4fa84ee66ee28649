import { randomBytes, randomUUID } from 'node:crypto';
import { makeTenant, type TestDatabase, testDatabase } from '@viva/local/postgres';
import { Client } from 'pg';
import type { Stage } from './actors.ts';

export type Theatre = { database: TestDatabase; stage: Stage; superuser: Client; close(): Promise<void> };

/** A database with two organizations that have a row in every table, and a client that may become anybody. */
export async function openTheatre(): Promise<Theatre> {
  const database = await testDatabase();
  const [harbour, orchard] = await Promise.all([makeTenant(database.adminUrl), makeTenant(database.adminUrl)]);
  const superuser = new Client({ connectionString: database.server.loginUrl('supabase_admin', database.name) });
  await superuser.connect();
  const stage: Stage = { harbour, orchard, stranger: randomUUID(), otherInterviewId: randomUUID() };
  await addOtherInterview(superuser, stage);
  await addRowsOfNoTenant(superuser);
  for (const tenant of [harbour, orchard]) await addFiles(superuser, tenant.organizationId);
  return {
    database,
    stage,
    superuser,
    close: async () => {
      await superuser.end();
      await database.drop();
    },
  };
}

async function addOtherInterview(client: Client, { harbour, otherInterviewId }: Stage) {
  const [candidateId, ticketId] = [randomUUID(), randomUUID()];
  await client.query("insert into candidates (id, organization_id, job_id, name, created_by) values ($1, $2, $3, 'Cy Example', $4)", [
    candidateId,
    harbour.organizationId,
    harbour.jobId,
    harbour.owner,
  ]);
  await client.query(
    `insert into tickets (id, organization_id, candidate_id, hash, state, issued_by, expires_at, redeemed_at)
     values ($1, $2, $3, $4, 'redeemed', $5, now() + interval '1 day', now())`,
    [ticketId, harbour.organizationId, candidateId, randomBytes(32), harbour.owner],
  );
  await client.query(
    `insert into interviews (id, organization_id, job_id, candidate_id, ticket_id, plan_version, public_id, session_hash)
     values ($1, $2, $3, $4, $5, 1, $6, $7)`,
    [otherInterviewId, harbour.organizationId, harbour.jobId, candidateId, ticketId, randomBytes(8).toString('hex'), randomBytes(32)],
  );
}

async function addRowsOfNoTenant(client: Client) {
  await client.query("insert into workers (worker_id, voice) values ('agent-1', 'ready')");
  await client.query("insert into rate_limits (key, points, expire) values ('look:1', 1, 0)");
}

async function addFiles(client: Client, organizationId: string) {
  await client.query("insert into storage.objects (bucket_id, name) values ('cvs', $1), ('recordings', $2)", [
    `${organizationId}/${randomUUID()}.pdf`,
    `${organizationId}/${randomUUID()}.ogg`,
  ]);
}

import { randomBytes, randomUUID } from 'node:crypto';
import { makeTenant, type Tenant, type TestDatabase, testDatabase } from '@viva/local/postgres';
import { sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScopes, type Scopes } from './scopes.ts';

const REFUSED = { code: '42501' };
let database: TestDatabase;
let scopes: Scopes;
let requests: Pool;
let harbour: Tenant;
let orchard: Tenant;

beforeAll(async () => {
  database = await testDatabase();
  [harbour, orchard] = await Promise.all([makeTenant(database.adminUrl), makeTenant(database.adminUrl)]);
  scopes = openScopes({ ...database, connections: 4, onError: () => undefined });
  requests = new Pool({ connectionString: database.requestUrl, max: 1 });
});

afterAll(async () => {
  await requests.end();
  await scopes.close();
  await database.drop();
});

describe('a signed-in person', () => {
  test('sees the jobs of their organization and no other', async () => {
    const jobs = await scopes.withUser({ sub: harbour.reviewer }, (transaction) => transaction.selectFrom('jobs').select('id').execute());
    expect(jobs).toEqual([{ id: harbour.jobId }]);
  });

  test('who belongs nowhere sees nothing', async () => {
    const jobs = await scopes.withUser({ sub: randomUUID() }, (transaction) => transaction.selectFrom('jobs').select('id').execute());
    expect(jobs).toEqual([]);
  });

  test('cannot add a row to another organization', async () => {
    const trespass = scopes.withUser({ sub: harbour.owner }, (transaction) =>
      transaction
        .insertInto('candidates')
        .values({ organization_id: orchard.organizationId, job_id: orchard.jobId, name: 'Eve', created_by: harbour.owner })
        .execute(),
    );
    await expect(trespass).rejects.toMatchObject(REFUSED);
  });

  test('changes no row of another organization', async () => {
    const result = await scopes.withUser({ sub: harbour.owner }, (transaction) =>
      transaction.updateTable('jobs').set({ title: 'Taken' }).where('id', '=', orchard.jobId).executeTakeFirst(),
    );
    expect(result.numUpdatedRows).toBe(0n);
  });

  test('cannot hang a candidate of their own on the job of another organization', async () => {
    const mixed = scopes.withUser({ sub: harbour.owner }, (transaction) =>
      transaction
        .insertInto('candidates')
        .values({ organization_id: harbour.organizationId, job_id: orchard.jobId, name: 'Eve', created_by: harbour.owner })
        .execute(),
    );
    await expect(mixed).rejects.toMatchObject({ code: '23503' });
  });

  test('eighty at once never see each other', async () => {
    const seen = await Promise.all(
      Array.from({ length: 80 }, async (_, turn) => {
        const tenant = turn % 2 === 0 ? harbour : orchard;
        const rows = await scopes.withUser({ sub: tenant.owner }, (transaction) => transaction.selectFrom('jobs').select('id').execute());
        return rows.length === 1 && rows[0]?.id === tenant.jobId;
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});

describe('the login of requests', () => {
  test('may read nothing without withUser', async () => {
    await expect(requests.query('select id from jobs')).rejects.toMatchObject(REFUSED);
  });

  test('is left without rights by `reset role`', async () => {
    const attempt = scopes.withUser({ sub: harbour.owner }, async (transaction) => {
      await sql`reset role`.execute(transaction);
      return transaction.selectFrom('jobs').select('id').execute();
    });
    await expect(attempt).rejects.toMatchObject(REFUSED);
  });

  test.each(['app_service', 'service_role', 'anon', 'postgres', 'supabase_admin'])('cannot become %s', async (role) => {
    const attempt = scopes.withUser({ sub: harbour.owner }, (transaction) =>
      sql`select set_config('role', ${role}, true)`.execute(transaction),
    );
    await expect(attempt).rejects.toMatchObject(REFUSED);
  });

  test('keeps no claims and no role after the transaction, whether it ended well or not', async () => {
    const one = openScopes({ ...database, connections: 1, onError: () => undefined });
    try {
      await one.withUser({ sub: harbour.owner }, async () => undefined);
      await one.withUser({ sub: harbour.owner }, () => Promise.reject(new Error('broken'))).catch(() => undefined);
      const claims = await one.withUser({ sub: orchard.owner }, (transaction) =>
        sql<{ sub: string }>`select auth.uid() as sub`.execute(transaction),
      );
      expect(claims.rows).toEqual([{ sub: orchard.owner }]);
    } finally {
      await one.close();
    }
    const { rows } = await requests.query("select current_user, current_setting('request.jwt.claims', true) as claims");
    expect(rows[0].current_user).toBe('app_login');
    expect(rows[0].claims ?? '').toBe('');
  });
});

describe('the service', () => {
  test('sees no tenant without a scope', async () => {
    const jobs = await scopes.withoutScope((transaction) => transaction.selectFrom('jobs').select('id').execute());
    expect(jobs).toEqual([]);
  });

  test('sees in one interview that interview alone', async () => {
    const rows = await scopes.withInterview(harbour.interviewId, async (transaction) => ({
      interviews: await transaction.selectFrom('interviews').select('id').execute(),
      candidates: await transaction.selectFrom('candidates').select('id').execute(),
      organizations: await transaction.selectFrom('organizations').select('id').execute(),
    }));
    expect(rows).toEqual({
      interviews: [{ id: harbour.interviewId }],
      candidates: [{ id: harbour.candidateId }],
      organizations: [{ id: harbour.organizationId }],
    });
  });

  test('sees with a ticket its candidate alone, and with an unknown one nothing', async () => {
    const candidates = (hash: Buffer) =>
      scopes.withTicket(hash, (transaction) => transaction.selectFrom('candidates').select('id').execute());
    expect(await candidates(harbour.openTicketHash)).toEqual([{ id: harbour.invitedCandidateId }]);
    expect(await candidates(randomBytes(32))).toEqual([]);
  });

  test('sees in an organization its rows and no other', async () => {
    const jobs = await scopes.withOrganization(orchard.organizationId, (transaction) =>
      transaction.selectFrom('jobs').select('id').execute(),
    );
    expect(jobs).toEqual([{ id: orchard.jobId }]);
  });

  test('keeps no scope after the transaction', async () => {
    const one = openScopes({ ...database, connections: 1, onError: () => undefined });
    try {
      await one.withOrganization(harbour.organizationId, async () => undefined);
      const jobs = await one.withoutScope((transaction) => transaction.selectFrom('jobs').select('id').execute());
      expect(jobs).toEqual([]);
    } finally {
      await one.close();
    }
  });

  test.each(['authenticated', 'service_role', 'app_login', 'postgres'])('cannot become %s', async (role) => {
    const attempt = scopes.withoutScope((transaction) => sql`select set_config('role', ${role}, true)`.execute(transaction));
    await expect(attempt).rejects.toMatchObject(REFUSED);
  });
});

test('readiness tells when a login cannot come in', async () => {
  expect(await scopes.isReady()).toBe(true);
  const wrong = openScopes({ ...database, serviceUrl: database.serviceUrl.replace(/:[^:@]+@/, ':wrong@'), onError: () => undefined });
  expect(await wrong.isReady()).toBe(false);
  await wrong.close();
});

test('a day stays a day and a large count a number', async () => {
  const job = await scopes.withUser({ sub: harbour.owner }, async (transaction) => {
    await transaction.updateTable('jobs').set({ reply_by: '2026-12-24' }).where('id', '=', harbour.jobId).execute();
    return transaction
      .selectFrom('jobs')
      .select(['reply_by', (select) => select.fn.countAll().over().as('count')])
      .executeTakeFirstOrThrow();
  });
  expect(job).toEqual({ reply_by: '2026-12-24', count: 1 });
});

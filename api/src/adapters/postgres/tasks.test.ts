import { makeTenant, type Tenant, type TestDatabase, testDatabase } from '@viva/local/postgres';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openScopes, type Scopes } from './scopes.ts';
import { openTasks, type Tasks } from './tasks.ts';

type Kinds = { 'read-cv': { cvId: string }; never: { cvId: string } };
let database: TestDatabase;
let scopes: Scopes;
let admin: Client;
let tasks: Tasks<Kinds>;
let tenant: Tenant;
const errors: Error[] = [];

beforeAll(async () => {
  database = await testDatabase();
  tenant = await makeTenant(database.adminUrl);
  scopes = openScopes({ ...database, onError: () => undefined });
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  tasks = await openTasks<Kinds>({
    serviceUrl: database.serviceUrl,
    queues: { 'read-cv': { retryLimit: 2, retryDelay: 0 }, never: { retryLimit: 1, retryDelay: 0 } },
    supervise: true,
    onError: (error) => errors.push(error),
  });
});

afterEach(() => admin.query('delete from pgboss.job'));

afterAll(async () => {
  await tasks.close();
  await scopes.close();
  await admin.end();
  await database.drop();
});

const waiting = async () => {
  const { rows } = await admin.query<{ cv_id: string }>("select data ->> 'cvId' as cv_id from pgboss.job where state = 'created'");
  return rows.map((row) => row.cv_id);
};

test('a task is there when the transaction of the person who caused it commits, and their rights are theirs again', async () => {
  const user = await scopes.withUser({ sub: tenant.owner }, async (transaction) => {
    await tasks.enqueue(transaction, 'read-cv', { cvId: 'one' });
    return (await sql<{ name: string }>`select current_user as name`.execute(transaction)).rows[0]?.name;
  });
  expect(user).toBe('authenticated');
  expect(await waiting()).toEqual(['one']);
});

test('a task goes with the transaction that fails', async () => {
  const failed = scopes.withUser({ sub: tenant.owner }, async (transaction) => {
    await tasks.enqueue(transaction, 'read-cv', { cvId: 'two' });
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  expect(await waiting()).toEqual([]);
});

test('the service enqueues in its scope', async () => {
  await scopes.withInterview(tenant.interviewId, (transaction) => tasks.enqueue(transaction, 'read-cv', { cvId: 'three' }));
  expect(await waiting()).toEqual(['three']);
});

test('a signed-in person sees and adds nothing in the queue by themselves', async () => {
  const look = scopes.withUser({ sub: tenant.owner }, (transaction) => sql`select id from pgboss.job`.execute(transaction));
  await expect(look).rejects.toMatchObject({ code: '42501' });
});

test('work that throws is done again, once at a time, and what is done is gone from the queue', async () => {
  const seen: string[] = [];
  await tasks.work('read-cv', async ({ cvId }) => {
    seen.push(cvId);
    if (seen.length === 1) throw new Error('The first try fails.');
  });
  await scopes.withOrganization(tenant.organizationId, (transaction) => tasks.enqueue(transaction, 'read-cv', { cvId: 'four' }));
  await vi.waitFor(() => expect(seen).toEqual(['four', 'four']), { timeout: 10_000, interval: 20 });
  await vi.waitFor(
    async () => expect((await admin.query("select state from pgboss.job where name = 'read-cv'")).rows).toEqual([{ state: 'completed' }]),
    { timeout: 5_000, interval: 20 },
  );
});

test('work that always throws is given up once, after its last try', async () => {
  const seen: string[] = [];
  const givenUp: string[] = [];
  await tasks.work('never', async ({ cvId }) => {
    seen.push(cvId);
    throw new Error('It never works.');
  });
  await tasks.giveUp('never', async ({ cvId }) => {
    givenUp.push(cvId);
  });
  await scopes.withUser({ sub: tenant.owner }, (transaction) => tasks.enqueue(transaction, 'never', { cvId: 'five' }));
  await vi.waitFor(() => expect(givenUp).toEqual(['five']), { timeout: 10_000, interval: 20 });
  expect(seen).toEqual(['five', 'five']);
});

test('a queue that is there gets the limits of the newer version', async () => {
  const limits = async () =>
    (await admin.query("select retry_limit, retry_delay, expire_seconds, dead_letter from pgboss.queue where name = 'never'")).rows;
  expect(await limits()).toMatchObject([{ retry_limit: 1, retry_delay: 0 }]);
  const newer = await openTasks<Pick<Kinds, 'never'>>({
    serviceUrl: database.serviceUrl,
    queues: { never: { retryLimit: 7, retryDelay: 3, expireInSeconds: 77 } },
    supervise: false,
    onError: (error) => errors.push(error),
  });
  await newer.close();
  expect(await limits()).toEqual([{ retry_limit: 7, retry_delay: 3, expire_seconds: 77, dead_letter: 'never-given-up' }]);
});

test('nothing the queue did needed more rights than it has', () => {
  expect(errors).toEqual([]);
});

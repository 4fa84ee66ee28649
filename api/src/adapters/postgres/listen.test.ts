import { makeTenant, type Tenant, type TestDatabase, testDatabase } from '@viva/local/postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EventType } from '../../live/live-event.ts';
import { type Change, listenForChanges } from './listen.ts';

let database: TestDatabase;
let admin: Client;
let tenant: Tenant;

beforeAll(async () => {
  database = await testDatabase();
  tenant = await makeTenant(database.adminUrl);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function hear(write: () => Promise<unknown>, count: number): Promise<Change[]> {
  const heard: Change[] = [];
  const listener = await listenForChanges({ url: database.serviceUrl, onChange: (change) => heard.push(change) });
  await write();
  // A last change of our own marks the end, since notifications arrive in order.
  await admin.query('select pg_notify(\'viva\', \'{"type": "voice-changed"}\')');
  await vi.waitFor(() => expect(heard.at(-1)?.type).toBe('voice-changed'), { timeout: 5_000, interval: 5 });
  await listener.close();
  expect(heard).toHaveLength(count + 1);
  return heard.slice(0, count);
}

const addTurn = (number: number, words = '') =>
  admin.query("insert into turns (interview_id, number, organization_id, speaker, content) values ($1, $2, $3, 'candidate', $4)", [
    tenant.interviewId,
    number,
    tenant.organizationId,
    { number, speaker: 'candidate', text: words },
  ]);

test('a turn is told by its ids and number, and not by its words', async () => {
  const [change] = await hear(() => addTurn(2, 'my secret words'), 1);
  expect(change).toEqual({
    type: 'turn-recorded',
    organizationId: tenant.organizationId,
    interviewId: tenant.interviewId,
    number: 2,
  });
});

test('a heartbeat is no news, a new state is', async () => {
  const changes = await hear(async () => {
    await admin.query('update interviews set beat_at = now(), epoch = epoch + 1 where id = $1', [tenant.interviewId]);
    await admin.query("update interviews set state = 'interrupted', interruption = 'paused' where id = $1", [tenant.interviewId]);
  }, 1);
  expect(changes[0]).toMatchObject({
    type: 'interview-changed',
    interviewId: tenant.interviewId,
    jobId: tenant.jobId,
    candidateId: tenant.candidateId,
  });
});

test('the triggers tell of every kind in the list, and of no other', async () => {
  const { rows } = await admin.query<{ type: string }>(
    `select distinct split_part(encode(tgargs, 'escape'), '\\000', 1) as type from pg_trigger
     where tgfoid = 'private.tell_change()'::regprocedure`,
  );
  expect(rows.map(({ type }) => type).toSorted()).toEqual(EventType.options.toSorted());
});

test('a kind that is not known here is said to be so', async () => {
  const heard: Change[] = [];
  let unknown = 0;
  const listener = await listenForChanges({
    url: database.serviceUrl,
    onChange: (change) => heard.push(change),
    onUnknown: () => (unknown += 1),
  });
  await admin.query('select pg_notify(\'viva\', \'{"type": "moon-changed"}\')');
  await vi.waitFor(() => expect(unknown).toBe(1), { timeout: 5_000, interval: 5 });
  await listener.close();
  expect(heard).toEqual([]);
});

test('what is rolled back is not told', async () => {
  await hear(async () => {
    await admin.query('begin');
    await addTurn(3);
    await admin.query('rollback');
  }, 0);
});

test('a candidate is told without a name', async () => {
  const [change] = await hear(() => admin.query("update candidates set name = 'Someone Else' where id = $1", [tenant.candidateId]), 1);
  expect(change).toEqual({
    type: 'candidate-changed',
    organizationId: tenant.organizationId,
    jobId: tenant.jobId,
    candidateId: tenant.candidateId,
  });
});

test('after a lost connection the listener comes back and says that it missed something', async () => {
  const heard: Change[] = [];
  let gaps = 0;
  const url = `${database.serviceUrl}&application_name=lost-listener`;
  const listener = await listenForChanges({ url, onChange: (change) => heard.push(change), onGap: () => (gaps += 1) });
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lost-listener'");
  await vi.waitFor(() => expect(gaps).toBe(1), { timeout: 5_000, interval: 10 });
  await addTurn(3);
  await vi.waitFor(() => expect(heard.map((change) => change.number)).toEqual([3]), { timeout: 5_000, interval: 10 });
  await listener.close();
});

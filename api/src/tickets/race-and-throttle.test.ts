import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSENTS, candidateOf, jobWithPlan, recruiter, type TestRecruiter, ticketFor } from '../test-support/people.ts';
import { PUBLIC_URL, startTestApi, type TestApi } from '../test-support/test-api.ts';

const ROUNDS = 3;
const CROWD = 1_000;

let api: TestApi;
let by: TestRecruiter;
let jobId: string;
let unthrottled: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  unthrottled = await startTestApi({
    deps: { throttle: { take: async () => undefined, giveBack: async () => {}, mayAskModel: async () => true } },
  });
  by = await recruiter(unthrottled);
  jobId = (await jobWithPlan(by)).id;
});
afterAll(() => Promise.all([api.close(), unthrottled.close()]));

const post = (to: TestApi, path: string, json: unknown, address: string) =>
  to.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: PUBLIC_URL, 'x-forwarded-for': address },
    body: JSON.stringify(json),
  });

describe('a crowd at the door', () => {
  test(`of ${CROWD} redemptions at once exactly one wins, and the others hear the same`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await candidateOf(by, jobId);
      const { code } = await ticketFor(by, id);
      const attempts = Array.from({ length: CROWD }, () =>
        post(unthrottled, '/tickets/redeem', { ticket: code, consents: CONSENTS }, '10.0.0.1'),
      );
      const responses = await Promise.all(attempts);
      const statuses = responses.map((response) => response.status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(1);
      expect(statuses.filter((status) => status === 410)).toHaveLength(CROWD - 1);
      const { rows } = await unthrottled.admin.query('select count(*)::int as interviews from interviews where candidate_id = $1', [id]);
      expect(rows[0].interviews).toBe(1);
    }
  }, 120_000);

  test('of wrong tickets only the first few reach the tickets, and another address is not touched', async () => {
    let looked = 0;
    const { asTicket, ...others } = api.deps.database;
    api.deps.database = {
      ...others,
      asTicket: (hash, work) => {
        looked += 1;
        return asTicket(hash, work);
      },
    };
    const wrong = (index: number) => `WRONG${String(index).padStart(21, '0')}`;
    const attempts = Array.from({ length: CROWD }, (_, index) => post(api, '/tickets/look', { ticket: wrong(index) }, '10.0.0.2'));
    const statuses = (await Promise.all(attempts)).map((response) => response.status);
    expect(looked).toBeLessThanOrEqual(10);
    expect(statuses.filter((status) => status === 404)).toHaveLength(looked);
    expect(statuses.filter((status) => status === 429)).toHaveLength(CROWD - looked);
    const refused = await post(api, '/tickets/look', { ticket: wrong(0) }, '10.0.0.2');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);

    const owner = await recruiter(api);
    const { code } = await ticketFor(owner, (await candidateOf(owner, (await jobWithPlan(owner)).id)).id);
    expect((await post(api, '/tickets/look', { ticket: code }, '10.0.0.3')).status).toBe(200);
  }, 60_000);

  test('without a proxy, a stranger who makes up tickets keeps nobody with a good one out', async () => {
    const direct = await startTestApi({ env: { TRUSTED_PROXY_HOPS: 0 } });
    try {
      const owner = await recruiter(direct);
      const { code } = await ticketFor(owner, (await candidateOf(owner, (await jobWithPlan(owner)).id)).id);
      const wrong = Array.from({ length: 200 }, (_, index) => post(direct, '/tickets/look', { ticket: `MADE UP ${index}` }, '10.0.0.6'));
      const statuses = (await Promise.all(wrong)).map((response) => response.status);
      expect(statuses.filter((status) => status === 404)).toHaveLength(100);
      expect((await post(direct, '/tickets/look', { ticket: code }, '10.0.0.7')).status).toBe(200);
      expect((await post(direct, '/tickets/ask-person', { ticket: code }, '10.0.0.7')).status).toBe(201);
      expect((await post(direct, '/tickets/redeem', { ticket: code, consents: CONSENTS }, '10.0.0.7')).status).toBe(201);
      expect((await post(direct, '/tickets/look', { ticket: 'MADE UP again' }, '10.0.0.7')).status).toBe(429);
    } finally {
      await direct.close();
    }
  }, 60_000);

  test('whoever makes up tickets fills no table', async () => {
    const tries = 300;
    const rowsOfTickets = async () => (await api.admin.query("select 1 from rate_limits where key like 'ticket:%'")).rowCount ?? 0;
    const before = await rowsOfTickets();
    for (let index = 0; index < tries; index += 50) {
      const some = Array.from({ length: 50 }, (_, one) => post(api, '/tickets/look', { ticket: `MADE UP ${index + one}` }, '10.0.0.5'));
      await Promise.all(some);
    }
    expect((await rowsOfTickets()) - before).toBeLessThanOrEqual(60);
  }, 60_000);

  test('a good ticket does not use up the tries of its address', async () => {
    const owner = await recruiter(api);
    const { code } = await ticketFor(owner, (await candidateOf(owner, (await jobWithPlan(owner)).id)).id);
    for (let time = 0; time < 30; time += 1) expect((await post(api, '/tickets/look', { ticket: code }, '10.0.0.4')).status).toBe(200);
  });

  test('what counts the tries names neither address nor ticket', async () => {
    const { rows } = await api.admin.query<{ key: string }>('select key from rate_limits');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^(address|everyone|ticket):[\w-]{43}$/);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSENTS, candidateOf, jobWithPlan, recruiter, ticketFor } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';

const ORIGIN = 'https://interviews.example.org';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ env: { PUBLIC_URL: ORIGIN } });
});
afterAll(() => api.close());

describe('on https', () => {
  test('the session is a cookie that only this host can set and only https carries', async () => {
    const by = await recruiter(api);
    const issued = await ticketFor(by, (await candidateOf(by, (await jobWithPlan(by)).id)).id);
    expect(issued.url).toBe(`${ORIGIN}/i#t=${issued.code}`);
    const redeem = (origin: string) =>
      api.request('/tickets/redeem', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ ticket: issued.code, consents: CONSENTS }),
      });
    for (const origin of ['http://interviews.example.org', 'http://localhost:3000', 'https://interviews.example.org.evil.example']) {
      expect((await redeem(origin)).status).toBe(403);
    }
    const response = await redeem(ORIGIN);
    const { publicId } = (await response.json()) as { publicId: string };
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(new RegExp(`^__Host-interview-${publicId}=`));
    expect(cookie).toContain('Secure');
    const own = await api.request(`/i/${publicId}`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(own.status).toBe(200);
    const plain = await api.request(`/i/${publicId}`, { headers: { cookie: (cookie.split(';')[0] ?? '').replace('__Host-', '') } });
    expect(plain.status).toBe(401);
  });

  test('browsers are told to stay on it', async () => {
    const response = await api.request('/healthz');
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });
});

test('on one machine, its names for itself are one page', async () => {
  const local = await startTestApi();
  const by = await recruiter(local);
  for (const origin of ['http://127.0.0.1:3000', 'http://[::1]:3000', 'http://localhost:3000']) {
    const { code } = await ticketFor(by, (await candidateOf(by, (await jobWithPlan(by)).id)).id);
    const response = await local.request('/tickets/redeem', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ ticket: code, consents: CONSENTS }),
    });
    expect([origin, response.status]).toEqual([origin, 201]);
  }
  await local.close();
});

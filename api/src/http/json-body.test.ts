import { afterAll, beforeAll, expect, test } from 'vitest';
import { recruiter, type TestRecruiter } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';

let api: TestApi;
let by: TestRecruiter;
beforeAll(async () => {
  api = await startTestApi();
  by = await recruiter(api);
});
afterAll(() => api.close());

test.each(['application/json', 'Application/JSON', 'APPLICATION/JSON; charset=utf-8'])(
  'text that cannot be stored is refused however its type is written: %s',
  async (type) => {
    const job = { title: 'a\u0000b', description: 'A description that is long enough.', language: 'en', minutes: 10 };
    const headers = { authorization: `Bearer ${by.token}`, 'content-type': type };
    const response = await api.request('/jobs', { method: 'POST', headers, body: JSON.stringify(job) });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('cannot be stored') });
  },
);

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isOutage } from '../adapters/postgres/is-outage.ts';
import { createFileStorage } from '../adapters/supabase/file-storage.ts';
import { readCv } from '../candidates/read-cv.ts';
import { agent, answer, interviewOf, voiceIsReady } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await voiceIsReady(api);
});
afterAll(() => api.close());

const storageIsAway = async () =>
  expect(await (await api.request('/readyz')).json()).toMatchObject({ storage: 'unavailable', database: 'ready' });

describe('while a part is away', () => {
  test('storage: uploads are put off with a sentence, and everything else goes on', async () => {
    const { by, candidate } = await interviewOf(api);
    const { files } = api.deps;
    api.deps.files = createFileStorage({ url: 'http://127.0.0.1:9', publishableKey: 'none', secretKey: 'none' });
    const json = { fileName: 'cv.pdf', sizeBytes: 10, contentType: 'application/pdf' };
    const response = await by.client.candidates[':candidateId'].cv.$post({ param: { candidateId: candidate.id }, json });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('Files') });
    await answer(await by.client.jobs.$get(), 200);
    await vi.waitFor(storageIsAway, { timeout: 5_000, interval: 100 });
    api.deps.files = files;
  });

  test('the key of storage is wrong: it is not ready, and no CV is taken for missing', async () => {
    const { by, candidate } = await interviewOf(api);
    const json = { fileName: 'cv.pdf', sizeBytes: 10, contentType: 'application/pdf' };
    const { cvId } = await answer(await by.client.candidates[':candidateId'].cv.$post({ param: { candidateId: candidate.id }, json }), 201);
    await api.admin.query("update cvs set state = 'parsing' where id = $1", [cvId]);
    const { files } = api.deps;
    const { url, publishableKey, secretKey } = api.supabase;
    await vi.waitFor(async () => expect(await (await api.request('/readyz')).json()).toMatchObject({ storage: 'ready' }), {
      timeout: 5_000,
      interval: 100,
    });
    api.deps.files = createFileStorage({ url, publishableKey, secretKey: `${secretKey.slice(0, -8)}mistaken` });
    await vi.waitFor(storageIsAway, { timeout: 5_000, interval: 100 });
    await expect(readCv(api.deps, { organizationId: by.organizationId, cvId })).rejects.toThrow();
    const show = async () =>
      (await answer(await by.client.candidates[':candidateId'].$get({ param: { candidateId: candidate.id } }), 200)).cv?.state;
    expect(await show()).toBe('parsing');
    api.deps.files = files;
    await readCv(api.deps, { organizationId: by.organizationId, cvId });
    expect(await show()).toBe('refused');
  });

  test('the database: everybody is asked to come back, and what is sent again then arrives', async () => {
    const { interviewId, by } = await interviewOf(api);
    const conduct = agent(api).agent.interviews[':interviewId'];
    const { epoch } = await answer(await conduct.claim.$post({ param: { interviewId }, json: { callId: 'the call' } }), 200);
    await api.admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename like 'app%'",
    );
    const statuses = await Promise.all(
      Array.from({ length: 10 }, async () => (await conduct.heartbeat.$post({ param: { interviewId }, json: { epoch } })).status),
    );
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
    await answer(await conduct.heartbeat.$post({ param: { interviewId }, json: { epoch } }), 200);
    await answer(await by.client.interviews.$get(), 200);
  });

  test('is told from a mistake of ours', () => {
    const coded = (code: string) => Object.assign(new Error('x'), { code });
    for (const code of ['ECONNREFUSED', 'ENOENT', '57P01', '08006', '53300']) expect(isOutage(coded(code))).toBe(true);
    for (const code of ['23505', '42501', '22P02']) expect(isOutage(coded(code))).toBe(false);
    expect(isOutage(new AggregateError([coded('ECONNREFUSED')]))).toBe(true);
    expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isOutage('nothing')).toBe(false);
  });
});

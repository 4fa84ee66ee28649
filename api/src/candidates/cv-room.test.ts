import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answer, candidateOf, jobWithPlan, recruiter, type TestRecruiter } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';
import { clearCvs } from './clear-cvs.ts';

const PDF = { fileName: 'cv.pdf', sizeBytes: 9, contentType: 'application/pdf' };
const BYTES = new TextEncoder().encode('%PDF-1.7\n');

let api: TestApi;
let by: TestRecruiter;
let candidateId: string;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  by = await recruiter(api);
  candidateId = (await candidateOf(by, (await jobWithPlan(by)).id)).id;
});
afterEach(() => {
  api.deps.cvLimits = { files: 5_000, bytes: 10_000_000_000 };
});

const announce = (as = by, id = candidateId) => as.client.candidates[':candidateId'].cv.$post({ param: { candidateId: id }, json: PDF });

/** A CV whose file is there, in this state, from so many hours ago. */
async function stored(state: 'awaiting-upload' | 'parsing' | 'ready' | 'refused', hoursAgo: number): Promise<string> {
  const { cvId, upload } = await answer(await announce(), 201);
  await fetch(upload.url, { method: 'PUT', headers: { 'content-type': PDF.contentType }, body: BYTES });
  await api.admin.query(
    "update cvs set state = $2, reason = case when $2 = 'refused' then 'So.' end, created_at = now() - make_interval(hours => $3) where id = $1",
    [cvId, state, hoursAgo],
  );
  return cvId;
}

const left = async () =>
  (await api.admin.query<{ id: string }>('select id from cvs where candidate_id = $1', [candidateId])).rows.map(({ id }) => id).toSorted();
const filesLeft = async () =>
  (await api.supabaseAdmin.storage.from('cvs').list(by.organizationId)).data?.map(({ name }) => name.split('.')[0]).toSorted();

describe('what an organization may store of CVs', () => {
  test('is so many files, however many are announced at once, and another organization has its own', async () => {
    api.deps.cvLimits.files = 3;
    const answers = await Promise.all(Array.from({ length: 8 }, () => announce()));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 409, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.json()).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining('has no room for another CV: 3 files'),
    });
    const other = await recruiter(api);
    expect((await announce(other, (await candidateOf(other, (await jobWithPlan(other)).id)).id)).status).toBe(201);
  });

  test('is so many bytes, and what is on its way counts as the largest it could be', async () => {
    await stored('ready', 1);
    api.deps.cvLimits.bytes = 9 + 9;
    await answer(await announce(), 201);
    expect((await announce()).status).toBe(409);
    api.deps.cvLimits.bytes = 9 + 10 * 1024 * 1024 + 8;
    expect((await announce()).status).toBe(409);
    api.deps.cvLimits.bytes += 1;
    expect((await announce()).status).toBe(201);
  });
});

describe('after a day', () => {
  test('what was announced and not handed over, and what was superseded, makes room', async () => {
    await stored('awaiting-upload', 25);
    await stored('refused', 50);
    await stored('ready', 49);
    const current = await stored('ready', 48);
    await stored('refused', 47);
    const newest = await stored('refused', 46);
    await clearCvs(api.deps);
    expect(await left()).toEqual([current, newest].toSorted());
    expect(await filesLeft()).toEqual([current, newest].toSorted());
  });

  test('what is wanted stays: the only one, the one being read, and what was superseded just now', async () => {
    const replaced = await stored('ready', 100);
    const reading = await stored('parsing', 99);
    const announced = await stored('awaiting-upload', 23);
    const current = await stored('ready', 1);
    await clearCvs(api.deps);
    expect(await left()).toEqual([replaced, reading, announced, current].toSorted());
  });

  test('a row stays while its file cannot be removed', async () => {
    const cvId = await stored('awaiting-upload', 25);
    const { files } = api.deps;
    const remove = async () => {
      throw new Error('away');
    };
    api.deps.files = { ...files, asService: () => ({ ...files.asService(), remove }) };
    await clearCvs(api.deps);
    api.deps.files = files;
    expect(await left()).toEqual([cvId]);
    expect(api.lines.join('\n')).toContain(cvId);
    await clearCvs(api.deps);
    expect([await left(), await filesLeft()]).toEqual([[], []]);
  });
});

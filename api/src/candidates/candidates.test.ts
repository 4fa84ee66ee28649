import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeDocx } from '../demo/make-docx.ts';
import { answer, candidateOf, jobWithPlan, recruiter, type TestRecruiter } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';
import { CV_TYPES } from './cv-file.ts';

let api: TestApi;
let by: TestRecruiter;
let jobId: string;
let param: { candidateId: string };

beforeAll(async () => {
  api = await startTestApi({ background: true });
  by = await recruiter(api);
  jobId = (await jobWithPlan(by)).id;
});
afterAll(() => api.close());
beforeEach(async () => {
  param = { candidateId: (await candidateOf(by, jobId)).id };
});

const route = () => by.client.candidates[':candidateId'];
const show = async () => answer(await route().$get({ param }), 200);
const announce = (file: { fileName?: string; sizeBytes?: number; contentType?: string }) =>
  route().cv.$post({ param, json: { fileName: 'cv.docx', sizeBytes: 1_000, contentType: CV_TYPES.docx ?? '', ...file } });
const uploaded = (cvId: string) => by.client.cvs[':cvId'].uploaded.$post({ param: { cvId } });
const put = (url: string, bytes: Uint8Array, type = CV_TYPES.docx ?? '') =>
  fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(bytes) });

async function upload(bytes: Uint8Array, ending: 'docx' | 'pdf' = 'docx') {
  const contentType = CV_TYPES[ending] ?? '';
  const { cvId, upload: target } = await answer(
    await announce({ fileName: `cv.${ending}`, sizeBytes: bytes.byteLength, contentType }),
    201,
  );
  const stored = await put(target.url, bytes, contentType);
  expect(stored.ok).toBe(true);
  expect(await answer(await uploaded(cvId), 202)).toEqual({ state: 'parsing' });
  return cvId;
}

const outcome = async () => {
  await vi.waitFor(async () => expect(['ready', 'refused']).toContain((await show()).cv?.state), { timeout: 30_000, interval: 200 });
  return show();
};

describe('a candidate', () => {
  test('added twice with the same id is one candidate, and an id of another job is refused', async () => {
    const id = randomUUID();
    const add = (toJob: string) =>
      by.client.jobs[':jobId'].candidates.$post({ param: { jobId: toJob }, json: { id, name: 'Twice Pressed' } });
    const added = await Promise.all([add(jobId), add(jobId)]);
    expect(added.map((response) => response.status)).toEqual([201, 201]);
    const { candidates } = await answer(await by.client.jobs[':jobId'].candidates.$get({ param: { jobId } }), 200);
    expect(candidates.filter(({ name }) => name === 'Twice Pressed').map((candidate) => candidate.id)).toEqual([id]);
    expect((await add((await jobWithPlan(by)).id)).status).toBe(409);
    const stranger = await recruiter(api);
    const theirJob = (await jobWithPlan(stranger)).id;
    const foreign = await stranger.client.jobs[':jobId'].candidates.$post({
      param: { jobId: theirJob },
      json: { id, name: 'Twice Pressed' },
    });
    expect(foreign.status).toBe(409);
  });

  test('appears in the job and in the organization, newest first', async () => {
    const { candidates } = await answer(await by.client.candidates.$get(), 200);
    expect(candidates[0]).toMatchObject({
      id: param.candidateId,
      jobId,
      name: 'Amara Okafor',
      email: null,
      cv: null,
      ticket: null,
      interview: null,
    });
    const inJob = await answer(await by.client.jobs[':jobId'].candidates.$get({ param: { jobId } }), 200);
    expect(inJob.candidates.map(({ id }) => id)).toEqual(candidates.map(({ id }) => id));
  });

  test('keeps a name as it is written', async () => {
    for (const name of ['María-José de la Fuente Ibáñez', '李小龍', "O'Brien; drop table", '<b>Bold</b>', '👩🏽‍💻']) {
      expect((await candidateOf(by, jobId, name)).name).toBe(name);
    }
  });
});

describe('a CV', () => {
  test('goes to storage by a signed link, becomes text, and can be downloaded with a mark in the log', async () => {
    const file = makeDocx('Amara Okafor\nI rebuilt the order service in TypeScript and PostgreSQL.');
    const cvId = await upload(file);
    const { cv, cvText } = await outcome();
    expect(cv).toMatchObject({ id: cvId, state: 'ready', reason: null, fileName: 'cv.docx', hiddenText: false });
    expect(cvText).toContain('rebuilt the order service');
    const { url } = await answer(await by.client.cvs[':cvId'].file.$get({ param: { cvId } }), 200);
    const download = await fetch(url);
    expect(download.headers.get('content-disposition')).toContain('attachment');
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(new Uint8Array(file));
    const { rows } = await api.admin.query('select action, actor_id from audit_events where subject_id = $1', [cvId]);
    expect(rows).toEqual([{ action: 'cv-downloaded', actor_id: by.userId }]);
  });

  test.each([
    [
      'an image that is called a PDF',
      'pdf',
      new Uint8Array(
        Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==', 'base64'),
      ),
    ],
    ['a cut PDF', 'pdf', new TextEncoder().encode('%PDF-1.7\n1 0 obj << /Type /Catalog')],
    ['noise that is called a document', 'docx', new Uint8Array(5_000).fill(77)],
  ] as const)('that is %s is refused with a sentence, and nothing breaks', async (_name, ending, bytes) => {
    await upload(bytes, ending);
    const { cv, cvText } = await outcome();
    expect(cv?.state).toBe('refused');
    expect(cv?.reason).toMatch(/^[A-Z].{20,}\.$/);
    expect(cvText).toBeNull();
  });

  test('of 40 MB is refused before a byte is sent', async () => {
    const response = await announce({ sizeBytes: 40_000_000 });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'too-large', detail: expect.stringContaining('10 MB') });
  });

  test('that is empty, or of another kind, is refused with a sentence', async () => {
    expect((await announce({ sizeBytes: 0 })).status).toBe(422);
    const kinds = [
      { fileName: 'cv.exe', contentType: 'application/pdf' },
      { fileName: 'cv.pdf', contentType: 'text/html' },
      { fileName: 'cv.doc', contentType: 'application/msword' },
      { fileName: 'cv', contentType: CV_TYPES.docx ?? '' },
      { fileName: 'photo.png', contentType: 'image/png' },
    ];
    for (const kind of kinds) expect((await announce(kind)).status).toBe(415);
    expect((await show()).cv).toBeNull();
  });

  test('that never arrived is not read', async () => {
    const { cvId } = await answer(await announce({}), 201);
    expect((await uploaded(cvId)).status).toBe(422);
    expect((await show()).cv?.state).toBe('awaiting-upload');
  });

  test('larger than announced is stopped by storage', async () => {
    const { upload: target } = await answer(await announce({ sizeBytes: 10 }), 201);
    expect((await put(target.url, new Uint8Array(11 * 1024 * 1024))).ok).toBe(false);
  });

  test('cannot be put where another one lies', async () => {
    const { upload: target } = await answer(await announce({}), 201);
    expect((await put(target.url, makeDocx('First'))).ok).toBe(true);
    expect((await put(target.url, makeDocx('Second'))).ok).toBe(false);
  });

  test('uploaded twice is read once; a newer one takes its place', async () => {
    const cvId = await upload(makeDocx('The first CV of this person.'));
    expect((await uploaded(cvId)).status).toBe(202);
    await outcome();
    expect((await uploaded(cvId)).status).toBe(409);
    await upload(makeDocx('The second CV of this person.'));
    await vi.waitFor(async () => expect(await show()).toMatchObject({ newerCv: null, cvText: expect.stringContaining('second') }), {
      timeout: 30_000,
      interval: 200,
    });
  });

  test('that could not be read takes nobody’s place, and is named beside the one that could', async () => {
    const readable = await upload(makeDocx('A CV that could be read.'));
    await outcome();
    const failed = await upload(makeDocx('Another').subarray(0, 80));
    await vi.waitFor(async () => expect((await show()).newerCv?.state).toBe('refused'), { timeout: 30_000, interval: 200 });
    expect(await show()).toMatchObject({
      cv: { id: readable, state: 'ready' },
      newerCv: { id: failed, reason: expect.stringMatching(/\.$/) },
      cvText: expect.stringContaining('could be read'),
    });
  });

  test('of another size than announced is not taken', async () => {
    const { cvId, upload: target } = await answer(await announce({ sizeBytes: 10 }), 201);
    await put(target.url, makeDocx('More than ten bytes.'));
    expect((await uploaded(cvId)).status).toBe(422);
  });

  test('is read by a process that is gone afterwards, whatever the name of the file says', async () => {
    const file = makeDocx('A person with a strange file.');
    const strange = { fileName: '../../etc/passwd<script>.docx', sizeBytes: file.byteLength };
    const { cvId, upload: target } = await answer(await announce(strange), 201);
    expect(target.path).toBe(`${by.organizationId}/${cvId}.docx`);
    await put(target.url, file);
    await uploaded(cvId);
    const { cv } = await outcome();
    expect(cv).toMatchObject({ state: 'ready', fileName: '../../etc/passwd<script>.docx' });
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const parsers = children.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('cv-parser'));
    expect(parsers).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  agent,
  answer,
  CONSENTS,
  candidateOf,
  interviewOf,
  jobWithPlan,
  recruiter,
  redeemed,
  ticketFor,
} from '../../test-support/people.ts';
import { startTestApi, type TestApi } from '../../test-support/test-api.ts';
import { sweep } from '../sweep.ts';

const AUDIO = new TextEncoder().encode('OggS and then the sound of an answer');
const LENGTH = { startedAt: '2026-01-01T10:00:00.000Z', durationMs: 61_000, sizeBytes: AUDIO.byteLength };

let api: TestApi;
let worker: ReturnType<typeof agent>;
let interview: Awaited<ReturnType<typeof interviewOf>>;
let param: { interviewId: string };

beforeAll(async () => {
  api = await startTestApi();
  worker = agent(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  interview = await interviewOf(api);
  param = { interviewId: interview.interviewId };
});

const conduct = () => worker.agent.interviews[':interviewId'];
const claimed = async (callId = crypto.randomUUID()) => answer(await conduct().claim.$post({ param, json: { callId } }), 200);
const announce = (epoch: number, part = epoch) => conduct().recordings.$post({ param, json: { epoch, part, ...LENGTH } });
const uploaded = (epoch: number, part = epoch) =>
  conduct().recordings[':part'].uploaded.$post({ param: { ...param, part: String(part) }, json: { epoch } });
const put = (url: string, audio = AUDIO) => fetch(url, { method: 'PUT', headers: { 'content-type': 'audio/ogg' }, body: audio });
const play = (part = 1) =>
  interview.by.client.interviews[':interviewId'].recordings[':part'].url.$get({ param: { ...param, part: String(part) } });

describe('a recording', () => {
  test('goes to storage by a signed link and comes back to the recruiter, also by range', async () => {
    const { epoch } = await claimed();
    await conduct().finish.$post({ param, json: { epoch, reason: 'plan-covered' } });
    const upload = await answer(await announce(epoch), 201);
    expect(upload).toMatchObject({
      bucket: 'recordings',
      path: expect.stringMatching(`^${interview.by.organizationId}/[0-9a-f-]{36}\\.ogg$`),
    });
    expect((await play()).status).toBe(404);
    expect((await put(upload.url)).ok).toBe(true);
    expect((await uploaded(epoch)).status).toBe(204);
    expect((await uploaded(epoch)).status).toBe(204);
    const { url } = await answer(await play(), 200);
    const { rows } = await api.admin.query("select actor_id, subject_id from audit_events where action = 'recording-played'");
    expect(rows).toEqual([{ actor_id: interview.by.userId, subject_id: `${interview.interviewId}/1` }]);
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(AUDIO);
    const part = await fetch(url, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'OggS']);
    const shown = await answer(await interview.by.client.interviews[':interviewId'].$get({ param }), 200);
    expect(shown.recordings).toEqual([{ part: 1, startedAt: LENGTH.startedAt, durationMs: 61_000, state: 'stored' }]);
  });

  test('that did not arrive in full is not taken for stored', async () => {
    const { epoch } = await claimed();
    const upload = await answer(await announce(epoch), 201);
    expect((await uploaded(epoch)).status).toBe(422);
    await put(upload.url, AUDIO.subarray(0, 5));
    expect((await uploaded(epoch)).status).toBe(422);
    await put((await answer(await announce(epoch), 201)).url);
    expect((await uploaded(epoch)).status).toBe(204);
  });

  test('that has not come after a day is missing, and is stored when it comes after all', async () => {
    const { epoch } = await claimed();
    const upload = await answer(await announce(epoch), 201);
    const state = async () =>
      (await answer(await interview.by.client.interviews[':interviewId'].$get({ param }), 200)).recordings.map((part) => part.state);
    await sweep(api.deps);
    expect(await state()).toEqual(['awaiting-upload']);
    await api.admin.query("update recordings set created_at = now() - interval '25 hours'");
    await sweep(api.deps);
    expect(await state()).toEqual(['missing']);
    await put(upload.url);
    expect((await uploaded(epoch)).status).toBe(204);
    expect(await state()).toEqual(['stored']);
  });

  test('of a call that lost its lease may still arrive, as the part of that call', async () => {
    const first = await claimed();
    await api.admin.query("update interviews set beat_at = now() - interval '7 seconds' where id = $1", [interview.interviewId]);
    const second = await claimed();
    expect((await announce(first.epoch, second.epoch)).status).toBe(409);
    expect((await announce(second.epoch + 1)).status).toBe(409);
    await put((await answer(await announce(first.epoch), 201)).url);
    expect((await uploaded(first.epoch)).status).toBe(204);
  });

  test('is refused when the candidate or the job does not want one', async () => {
    const by = await recruiter(api);
    const silentJob = await jobWithPlan(by, { recordsAudio: false });
    const openJob = await jobWithPlan(by);
    for (const { jobId, recording } of [
      { jobId: silentJob.id, recording: true },
      { jobId: openJob.id, recording: false },
    ]) {
      const { code } = await ticketFor(by, (await candidateOf(by, jobId)).id);
      param = { interviewId: (await redeemed(api, code, { ...CONSENTS, recording })).interviewId };
      const held = await claimed();
      expect(held.recordsVoice).toBe(false);
      expect((await announce(held.epoch)).status).toBe(403);
    }
    const { rows } = await api.admin.query('select 1 from recordings where interview_id = $1', [param.interviewId]);
    expect(rows).toEqual([]);
  });

  test('of another organization is not found', async () => {
    const { epoch } = await claimed();
    await put((await answer(await announce(epoch), 201)).url);
    await uploaded(epoch);
    const stranger = await recruiter(api);
    const response = await stranger.client.interviews[':interviewId'].recordings[':part'].url.$get({ param: { ...param, part: '1' } });
    expect(response.status).toBe(404);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agent, answer, interviewOf, voiceIsReady } from '../../test-support/people.ts';
import { PUBLIC_URL, startTestApi, type TestApi } from '../../test-support/test-api.ts';
import { greeting, reply } from '../../test-support/turns.ts';

let api: TestApi;
let interview: Awaited<ReturnType<typeof interviewOf>>;
let own: { publicId: string };

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  interview = await interviewOf(api);
  own = { publicId: interview.publicId };
  api.rooms.setDown(false);
  await voiceIsReady(api);
});

const path = () => interview.client.i[':publicId'];
const show = async () => answer(await path().$get({ param: own }), 200);
const enter = () => path().room.$post({ param: own });
const press = (command: 'repeat' | 'skip' | 'person' | 'finished' | 'end') =>
  path().commands.$post({ param: own, json: { command, id: randomUUID() } });
const start = () => path().start.$post({ param: own });
const claim = async () =>
  answer(await agent(api).agent.interviews[':interviewId'].claim.$post({ param: interview, json: { callId: randomUUID() } }), 200);
const dispatches = () => api.rooms.dispatched.filter(({ interviewId }) => interviewId === interview.interviewId);
const set = (change: string) => api.admin.query(`update interviews set ${change} where id = $1`, [interview.interviewId]);

describe('the room', () => {
  test('is made with one interviewer, whose metadata is the id alone', async () => {
    const pass = await answer(await enter(), 200);
    expect(pass.identity).toMatch(/^candidate-[0-9a-f-]{36}$/);
    expect(dispatches()).toEqual([{ roomName: expect.stringMatching(/^interview-[0-9a-f-]{36}$/), interviewId: interview.interviewId }]);
    expect(JSON.stringify(dispatches())).not.toContain(interview.candidate.id);
  });

  test('gets one interviewer, however many tabs ask at once and however often', async () => {
    await Promise.all(Array.from({ length: 20 }, enter));
    await claim();
    for (let time = 0; time < 3; time += 1) await answer(await enter(), 200);
    expect(dispatches()).toHaveLength(1);
  });

  test('gets another interviewer when the first has gone, and only one', async () => {
    await enter();
    api.rooms.loseInterviewers();
    await answer(await enter(), 200);
    expect(dispatches()).toHaveLength(1);
    await set("dispatched_at = now() - interval '11 seconds'");
    await Promise.all(Array.from({ length: 10 }, enter));
    expect(dispatches()).toHaveLength(2);
  });

  test('keeps the interviewer that is there although its beat is late', async () => {
    await enter();
    await claim();
    await set("beat_at = now() - interval '7 seconds', dispatched_at = now() - interval '1 minute'");
    await answer(await enter(), 200);
    expect(dispatches()).toHaveLength(1);
  });

  test('is made again without a second interviewer when the server lost it during a call', async () => {
    await enter();
    const { roomName } = await claim();
    await api.rooms.port.remove(roomName);
    await answer(await enter(), 200);
    expect(api.rooms.names()).toContain(roomName);
    expect(dispatches()).toHaveLength(1);
  });

  test('waits for the voice, and says why', async () => {
    await api.admin.query("update workers set voice = 'preparing', reason = 'The voice is being prepared: 120 of 155 MB.'");
    const response = await enter();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'unavailable', detail: 'The voice is being prepared: 120 of 155 MB.' });
    expect(dispatches()).toEqual([]);
  });

  test('that cannot be reached is said in a sentence, and the next try works', async () => {
    api.rooms.setDown(true);
    const response = await enter();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    api.rooms.setDown(false);
    await answer(await enter(), 200);
    expect(dispatches()).toHaveLength(1);
  });

  test('of an interview that is over opens no more', async () => {
    await press('end');
    expect((await enter()).status).toBe(409);
  });
});

describe('the start', () => {
  test('makes the interview live once and sets its end', async () => {
    expect((await show()).startedAt).toBeNull();
    for (let time = 0; time < 2; time += 1) expect(await answer(await start(), 200)).toEqual({ status: { state: 'live' } });
    const { startedAt, endsAt } = await show();
    expect(Date.parse(endsAt ?? '') - Date.parse(startedAt ?? '')).toBe(20 * 60_000);
  });

  test('does not revive an interview that is over', async () => {
    await start();
    await press('end');
    expect((await start()).status).toBe(409);
    expect((await show()).status).toEqual({ state: 'finished', reason: 'candidate-ended' });
  });
});

describe('a button', () => {
  test('reaches the interviewer with its id', async () => {
    await enter();
    await claim();
    const id = randomUUID();
    const response = await path().commands.$post({ param: own, json: { command: 'repeat', id } });
    expect([response.status, await response.json()]).toEqual([202, {}]);
    expect(api.rooms.sent.at(-1)).toEqual({ command: 'repeat', id });
  });

  test('says so when nobody can hear it', async () => {
    for (const command of ['repeat', 'skip', 'finished'] as const) {
      const response = await press(command);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ detail: expect.stringContaining('is saved') });
    }
  });

  test('for a person is stored before anything else, with or without an interviewer, once', async () => {
    api.rooms.setDown(true);
    for (let time = 0; time < 3; time += 1) expect(await answer(await press('person'), 202)).toEqual({ requested: true });
    const { requests } = await answer(await interview.by.client.requests.$get(), 200);
    expect(requests).toHaveLength(1);
    const { id } = requests[0] ?? { id: '' };
    const resolved = await answer(await interview.by.client.requests[':requestId'].resolve.$post({ param: { requestId: id } }), 200);
    expect(resolved.resolvedAt).not.toBeNull();
    await press('person');
    expect((await answer(await interview.by.client.requests.$get(), 200)).requests).toHaveLength(2);
  });

  test('to end lets a live interviewer say goodbye', async () => {
    await enter();
    await start();
    await claim();
    expect((await press('end')).status).toBe(202);
    expect((await show()).status).toEqual({ state: 'live' });
    expect(api.rooms.sent.at(-1)?.command).toBe('end');
  });

  test('to end ends it where nobody conducts, even when the room cannot be reached', async () => {
    await enter();
    await start();
    await claim();
    await set("beat_at = now() - interval '7 seconds'");
    api.rooms.setDown(true);
    expect((await press('end')).status).toBe(202);
    expect((await show()).status).toEqual({ state: 'finished', reason: 'candidate-ended' });
  });

  test('to end that the interviewer could not hear reaches it with its next beat, and its goodbye is kept', async () => {
    await enter();
    await start();
    const { epoch, roomName } = await claim();
    api.rooms.setDown(true);
    expect((await press('end')).status).toBe(202);
    api.rooms.setDown(false);
    const beat = await agent(api).agent.interviews[':interviewId'].heartbeat.$post({ param: interview, json: { epoch } });
    expect((await answer(beat, 200)).status).toEqual({ state: 'finished', reason: 'candidate-ended' });
    const goodbye = await agent(api).agent.interviews[':interviewId'].turns.$post({
      param: interview,
      json: { epoch, turns: [greeting(1)] },
    });
    expect(await answer(goodbye, 200)).toEqual({ storedThrough: 1 });
    expect(api.rooms.names()).toContain(roomName);
    const other = await agent(api).agent.interviews[':interviewId'].claim.$post({ param: interview, json: { callId: randomUUID() } });
    expect(other.status).toBe(409);
  });

  test('to end takes the room away', async () => {
    await enter();
    const { roomName } = await claim();
    await set("beat_at = now() - interval '7 seconds'");
    await press('end');
    expect(api.rooms.names()).not.toContain(roomName);
  });

  test('after the end is refused, but for a person: that wish is stored', async () => {
    await press('end');
    expect((await press('repeat')).status).toBe(409);
    expect(await answer(await press('person'), 202)).toEqual({ requested: true });
    const { requests } = await answer(await interview.by.client.requests.$get(), 200);
    expect(requests).toMatchObject([{ kind: 'person', interviewId: interview.interviewId }]);
  });

  test('for a person is stored when the interview never began, and bothers no room', async () => {
    await set("state = 'not-started', beat_at = now()");
    const before = api.rooms.sent.length;
    expect(await answer(await press('person'), 202)).toEqual({ requested: true });
    expect((await answer(await interview.by.client.requests.$get(), 200)).requests).toHaveLength(1);
    expect(api.rooms.sent).toHaveLength(before);
  });
});

describe('the candidate', () => {
  test('reads what was said, and nothing else of it', async () => {
    const { epoch } = await claim();
    await agent(api).agent.interviews[':interviewId'].turns.$post({
      param: interview,
      json: { epoch, turns: [greeting(1), reply(2, ''), reply(3, 'My own words.')] },
    });
    const { turns } = await answer(await path().transcript.$get({ param: own }), 200);
    expect(turns).toEqual([
      { number: 1, speaker: 'interviewer', text: 'Hello. I am an AI interviewer.', at: '2026-01-01T10:00:00.000Z' },
      { number: 3, speaker: 'candidate', text: 'My own words.', at: '2026-01-01T10:00:00.000Z' },
    ]);
  });

  test('is told nothing of plan, rubric or ids', async () => {
    const shown = JSON.stringify(await show());
    const { plan } = await answer(await interview.by.client.jobs[':jobId'].plan.$get({ param: { jobId: interview.job.id } }), 200);
    for (const hidden of [plan.questions[0]?.text, plan.competencies[0]?.name, plan.competencies[0]?.anchors[5], interview.interviewId]) {
      expect(shown).not.toContain(hidden);
    }
  });

  test('cannot act from another page, with another cookie, or without one', async () => {
    const other = await interviewOf(api);
    const foreign = { cookie: interview.cookie, origin: 'https://evil.example' };
    const swapped = { cookie: other.cookie.replace(other.publicId, interview.publicId), origin: PUBLIC_URL };
    const statuses = [];
    for (const headers of [
      foreign,
      { cookie: interview.cookie },
      swapped,
      { cookie: other.cookie, origin: PUBLIC_URL },
      { origin: PUBLIC_URL },
    ]) {
      statuses.push((await api.client(headers as Record<string, string>).i[':publicId'].start.$post({ param: own })).status);
    }
    expect(statuses).toEqual([403, 403, 401, 401, 401]);
    expect((await show()).status).toEqual({ state: 'ready' });
  });
});

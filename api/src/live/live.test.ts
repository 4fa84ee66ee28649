import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../serve.ts';
import {
  agent,
  answer,
  candidateOf,
  interviewOf,
  jobWithPlan,
  recruiter,
  signedInUser,
  type TestRecruiter,
  ticketFor,
  voiceIsReady,
} from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';
import { greeting } from '../test-support/turns.ts';
import { checkReadiness } from './check-health.ts';
import { noteLostWorkers } from './note-lost-workers.ts';

let api: TestApi;
let server: { url: string; stop(): Promise<void> };

beforeAll(async () => {
  api = await startTestApi();
  server = await serve(api.deps, { port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  const stopped = server.stop();
  await api.close();
  await stopped;
});

type Received = { event: string; id: string; data: Record<string, unknown> };

/** Follows events over a real connection, as a page does. */
async function follow({ token }: { token: string }) {
  const stop = new AbortController();
  const response = await fetch(`${server.url}/events`, { headers: { authorization: `Bearer ${token}` }, signal: stop.signal });
  const events: Received[] = [];
  let text = '';
  const reading = (async () => {
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
        if (field('event') !== '') events.push({ event: field('event'), id: field('id'), data: JSON.parse(field('data')) });
      }
    }
  })().catch(() => undefined);
  return {
    response,
    events,
    ended: reading,
    heard: (type: string) => vi.waitFor(() => expect(events.map(({ event }) => event)).toContain(type), { timeout: 10_000, interval: 20 }),
    close: async () => {
      stop.abort();
      await reading;
    },
  };
}

describe('events', () => {
  test('come through every hop unheld', async () => {
    const by = await recruiter(api);
    const stream = await follow(by);
    expect(stream.response.status).toBe(200);
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.response.headers.get('cache-control')).toBe('no-cache, no-transform');
    await stream.close();
  });

  test('leave the connections of the hop to calls: one person holds thirty streams, and each that ends makes room', async () => {
    const by = await recruiter(api);
    const streams = await Promise.all(Array.from({ length: 30 }, () => follow(by)));
    const tooMany = await follow(by);
    expect(tooMany.response.status).toBe(429);
    const other = await follow(await recruiter(api));
    expect(other.response.status).toBe(200);
    await streams.pop()?.close();
    await vi.waitFor(
      async () => {
        const again = await follow(by);
        streams.push(again);
        expect(again.response.status).toBe(200);
      },
      { timeout: 10_000, interval: 50 },
    );
    await Promise.all([...streams, tooMany, other].map((stream) => stream.close()));
  });

  test('of all people together stay fewer than the hop has connections', async () => {
    const people = await Promise.all(Array.from({ length: 7 }, () => recruiter(api)));
    const streams = await Promise.all(people.flatMap((person) => Array.from({ length: 30 }, () => follow(person))));
    const opened = streams.filter(({ response }) => response.status === 200);
    expect(opened.length).toBeLessThanOrEqual(192);
    expect(opened.length).toBeGreaterThan(150);
    await Promise.all(streams.map((stream) => stream.close()));
  }, 60_000);

  test('wait for no reader who has stopped reading: its place is free again', async () => {
    const by = await recruiter(api);
    const open = () => api.request('/events', { headers: { authorization: `Bearer ${by.token}` } });
    const unread = await Promise.all(Array.from({ length: 30 }, open));
    expect(unread.map(({ status }) => status)).toEqual(unread.map(() => 200));
    expect((await open()).status).toBe(429);
    await api.admin.query(
      `select pg_notify('viva', jsonb_build_object('type', 'turn-recorded', 'organizationId', $1::text, 'number', number)::text)
       from generate_series(1, 1100) as number`,
      [by.organizationId],
    );
    const again = await vi.waitFor(
      async () => {
        const response = await open();
        expect(response.status).toBe(200);
        return response;
      },
      { timeout: 5_000, interval: 50 },
    );
    await again.body?.cancel();
  });

  test('tell of every change by ids alone, and no words', async () => {
    const by = await recruiter(api);
    const stream = await follow(by);
    const interview = await interviewOf(api, by);
    const worker = agent(api).agent.interviews[':interviewId'];
    const { epoch } = await answer(await worker.claim.$post({ param: interview, json: { callId: randomUUID() } }), 200);
    await worker.turns.$post({ param: interview, json: { epoch, turns: [greeting(1)] } });
    await worker.requests.$post({ param: interview, json: { epoch, kind: 'person' } });
    await worker.finish.$post({ param: interview, json: { epoch, reason: 'plan-covered' } });
    for (const type of ['candidate-changed', 'ticket-changed', 'interview-changed', 'turn-recorded', 'request-changed', 'report-changed'])
      await stream.heard(type);
    expect(stream.events.find(({ event }) => event === 'turn-recorded')?.data).toEqual({
      type: 'turn-recorded',
      interviewId: interview.interviewId,
      number: 1,
    });
    expect(new Set(stream.events.map(({ id }) => id)).size).toBe(stream.events.length);
    const told = JSON.stringify(stream.events);
    for (const word of ['Hello', 'Amara', 'Harbour', interview.publicId]) expect(told).not.toContain(word);
    await stream.close();
  });

  test('stay within the organization', async () => {
    const [by, stranger] = [await recruiter(api), await recruiter(api)];
    const [own, foreign] = [await follow(by), await follow(stranger)];
    await candidateOf(by, (await jobWithPlan(by)).id);
    await own.heard('candidate-changed');
    await agent(api).agent.presence.$post({ json: { workerId: randomUUID(), voice: 'preparing', reason: 'A while.' } });
    await foreign.heard('voice-changed');
    expect(foreign.events.map(({ event }) => event)).toEqual(['voice-changed']);
    await Promise.all([own.close(), foreign.close()]);
  });

  test('are followed by many pages, and leave nothing behind when those close', async () => {
    const by = await recruiter(api);
    const streams = await Promise.all(Array.from({ length: 30 }, () => follow(by)));
    await candidateOf(by, (await jobWithPlan(by)).id);
    await Promise.all(streams.map((stream) => stream.heard('candidate-changed')));
    await Promise.all(streams.map((stream) => stream.close()));
    const listeners = await api.admin.query("select 1 from pg_stat_activity where query = 'listen viva' and datname = current_database()");
    expect(listeners.rowCount).toBe(1);
  });

  test('end when some may have been missed, so that the page looks afresh', async () => {
    const by: TestRecruiter = await recruiter(api);
    const stream = await follow(by);
    await api.admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen viva' and datname = current_database()",
    );
    await stream.ended;
    const again = await follow(by);
    await ticketFor(by, (await candidateOf(by, (await jobWithPlan(by)).id)).id);
    await again.heard('ticket-changed');
    await again.close();
  });

  test('are kept alive by a comment every fifteen seconds, and start afresh after half an hour', async () => {
    const by = await recruiter(api);
    vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'clearInterval', 'clearTimeout'] });
    try {
      const response = await api.request('/events', { headers: { authorization: `Bearer ${by.token}` } });
      const text = response.text();
      await vi.advanceTimersByTimeAsync(30 * 60_000);
      expect((await text).match(/: still here/g)).toHaveLength(119);
    } finally {
      vi.useRealTimers();
    }
  });

  test('are not for somebody without an organization', async () => {
    const user = await signedInUser(api);
    const response = await fetch(`${server.url}/events`, { headers: { authorization: `Bearer ${user.token}` } });
    expect(response.status).toBe(403);
  });
});

describe('the voice', () => {
  const show = async () => answer(await api.client().voice.$get(), 200);
  const report = (workerId: string, voice: 'ready' | 'preparing' | 'unavailable', reason: string | null) =>
    agent(api).agent.presence.$post({ json: { workerId, voice, reason } });

  test('is the best that is there, with the reason while none is ready', async () => {
    await api.admin.query('delete from workers');
    expect(await show()).toMatchObject({ voice: 'unavailable', reason: expect.stringMatching(/\.$/) });
    await report('launcher', 'unavailable', 'No disk space is left.');
    expect(await show()).toEqual({ voice: 'unavailable', reason: 'No disk space is left.' });
    await report('one', 'preparing', 'Downloading 155 MB.');
    expect(await show()).toEqual({ voice: 'preparing', reason: 'Downloading 155 MB.' });
    await report('two', 'ready', null);
    expect(await show()).toEqual({ voice: 'ready', reason: null });
  });

  test('is gone fifteen seconds after the last word of its worker, and the pages hear of it', async () => {
    const stream = await follow(await recruiter(api));
    await api.admin.query('delete from workers');
    await voiceIsReady(api);
    await api.admin.query("update workers set seen_at = now() - interval '16 seconds'");
    expect((await show()).voice).toBe('unavailable');
    const before = stream.events.length;
    await noteLostWorkers(api.deps);
    await vi.waitFor(() => expect(stream.events.length).toBeGreaterThan(before));
    await stream.close();
  });
});

describe('health', () => {
  test('answers while a part is away, and readiness names the part', async () => {
    api.rooms.setDown(true);
    const ready = await api.request('/readyz');
    expect([ready.status, await ready.json()]).toMatchObject([503, { database: 'ready', storage: 'ready', livekit: 'unavailable' }]);
    expect((await api.request('/healthz')).status).toBe(200);
    api.rooms.setDown(false);
    await vi.waitFor(async () => expect((await api.request('/readyz')).status).toBe(200), { timeout: 5_000, interval: 100 });
  });

  test('asks the parts once in three seconds, however many want to know', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const isReady = vi.fn(async () => true);
    const deps = { ...api.deps, rooms: { ...api.deps.rooms, isReady } };
    try {
      await Promise.all(Array.from({ length: 20 }, () => checkReadiness(deps)));
      vi.advanceTimersByTime(2_999);
      await checkReadiness(deps);
      expect(isReady).toHaveBeenCalledTimes(1);
      vi.advanceTimersByTime(1);
      await checkReadiness(deps);
      expect(isReady).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });
});

test('a page that leaves, a server that stops: both end at once', async () => {
  const by = await recruiter(api);
  const other = await serve(api.deps, { port: 0, host: '127.0.0.1' });
  const response = await fetch(`${other.url}/events`, { headers: { authorization: `Bearer ${by.token}` } });
  const startedAt = Date.now();
  await other.stop();
  expect(Date.now() - startedAt).toBeLessThan(5_000);
  await response.body?.cancel().catch(() => undefined);
});

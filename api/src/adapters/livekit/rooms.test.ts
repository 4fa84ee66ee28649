import { randomUUID } from 'node:crypto';
import { findLivekitServer, startLivekitServer } from '@viva/local/livekit';
import { freePort } from '@viva/local/ports';
import { decodeJwt } from 'jose';
import { AgentDispatchClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CACHE_DIR } from '../../test-support/env.ts';
import { answer, interviewOf, voiceIsReady } from '../../test-support/people.ts';
import { startTestApi, type TestApi } from '../../test-support/test-api.ts';
import { createRooms } from './rooms.ts';

const KEY = 'test-key';
const SECRET = 'a secret of the tests that is long enough';
/** Compiling the server once takes minutes where it cannot be downloaded. */
const FETCH_MS = 600_000;

let server: Awaited<ReturnType<typeof startLivekitServer>>;
let rooms: ReturnType<typeof createRooms>;
let dispatches: AgentDispatchClient;
let api: TestApi;

beforeAll(async () => {
  const binary = await findLivekitServer({ cacheDir: CACHE_DIR });
  const ports = { http: await freePort(), tcp: await freePort(), udp: await freePort() };
  server = await startLivekitServer({ binary, ports, key: KEY, secret: SECRET });
  rooms = createRooms({ url: server.url, apiKey: KEY, apiSecret: SECRET });
  dispatches = new AgentDispatchClient(server.url.replace('ws', 'http'), KEY, SECRET);
  api = await startTestApi({
    env: { LIVEKIT_URL: server.url, LIVEKIT_PUBLIC_URL: 'wss://media.example.org', LIVEKIT_API_KEY: KEY, LIVEKIT_API_SECRET: SECRET },
  });
  await voiceIsReady(api);
}, FETCH_MS);
afterAll(async () => {
  await api.close();
  await server.stop();
});

/** What the server says to a browser that wants to join with this pass. */
const knock = async (pass: string) => (await fetch(`${server.url.replace('ws', 'http')}/rtc/validate?access_token=${pass}`)).status;
/** A room without any is offered to workers without a name, of which there are none. */
const interviewersSent = async (name: string) => (await dispatches.listDispatch(name)).filter(({ agentName }) => agentName !== '');
const newName = () => `interview-${randomUUID()}`;

describe('a room on a real server', () => {
  test('comes with one interviewer dispatched by name, who is told the id and nothing else', async () => {
    const [name, id] = [newName(), randomUUID()];
    await Promise.all([rooms.createWithInterviewer(name, id), rooms.createWithInterviewer(name, id)]);
    await rooms.create(name);
    const sent = await interviewersSent(name);
    expect(sent.map(({ agentName, metadata }) => ({ agentName, metadata }))).toEqual([{ agentName: 'viva-interviewer', metadata: id }]);
    expect(await rooms.exists(name)).toBe(true);
    expect(await rooms.interviewers(name)).toEqual([]);
  });

  test('is told of with its interview once an interviewer was sent, until it is removed', async () => {
    const [roomName, interviewId, empty] = [newName(), randomUUID(), newName()];
    await rooms.createWithInterviewer(roomName, interviewId);
    await rooms.create(empty);
    const open = await rooms.open();
    expect(open).toContainEqual({ roomName, interviewId });
    expect(open.map((room) => room.roomName)).not.toContain(empty);
    await rooms.remove(roomName);
    expect(await rooms.open()).not.toContainEqual({ roomName, interviewId });
  });

  test('can get another interviewer later', async () => {
    const [name, id] = [newName(), randomUUID()];
    await rooms.create(name);
    expect(await interviewersSent(name)).toEqual([]);
    await rooms.dispatch(name, id);
    expect(await interviewersSent(name)).toMatchObject([{ agentName: 'viva-interviewer', metadata: id }]);
  });

  test('that is gone is gone for everybody, and a pass that was left over opens nothing', async () => {
    const name = newName();
    const pass = await rooms.pass(name, 'candidate-1');
    expect(await knock(pass)).toBe(404);
    await rooms.create(name);
    expect(await knock(pass)).toBe(200);
    await rooms.remove(name);
    await rooms.remove(name);
    expect(await knock(pass)).toBe(404);
    expect(await rooms.exists(name)).toBe(false);
    expect(await rooms.interviewers(name)).toEqual([]);
  });

  test('hears no command while no interviewer is in it', async () => {
    const name = newName();
    const message = { command: 'repeat' as const, id: randomUUID() };
    expect(await rooms.send(name, message)).toBe(false);
    await rooms.create(name);
    expect(await rooms.send(name, message)).toBe(false);
  });
});

describe('a pass', () => {
  test('allows the microphone and listening in one room for ten minutes, and spells out the rest', async () => {
    const claims = decodeJwt(await rooms.pass('interview-x', 'candidate-x'));
    expect((claims.exp ?? 0) - Math.floor(Date.now() / 1000)).toBeLessThanOrEqual(600);
    expect(claims).toMatchObject({ sub: 'candidate-x', iss: KEY });
    expect(claims).not.toHaveProperty('roomConfig');
    expect(claims).not.toHaveProperty('name');
    expect(claims).not.toHaveProperty('metadata');
    expect(claims.video).toEqual({
      room: 'interview-x',
      roomJoin: true,
      canPublish: true,
      canPublishSources: ['microphone'],
      canSubscribe: true,
      canPublishData: false,
      canUpdateOwnMetadata: false,
      canSubscribeMetrics: false,
      canManageAgentSession: false,
      hidden: false,
      recorder: false,
      agent: false,
      roomAdmin: false,
      roomCreate: false,
      roomList: false,
      roomRecord: false,
      ingressAdmin: false,
    });
  });

  test('of another key is refused', async () => {
    const name = newName();
    await rooms.create(name);
    const stranger = createRooms({ url: server.url, apiKey: KEY, apiSecret: 'another secret that is long enough, too' });
    expect(await knock(await stranger.pass(name, 'candidate-1'))).toBe(401);
    expect(await stranger.isReady()).toBe(false);
  });
});

test('a candidate’s browser that asks twenty times gets one room with one interviewer', async () => {
  const { client, publicId, interviewId } = await interviewOf(api);
  const passes = await Promise.all(
    Array.from({ length: 20 }, async () => answer(await client.i[':publicId'].room.$post({ param: { publicId } }), 200)),
  );
  expect(new Set(passes.map(({ identity }) => identity)).size).toBe(1);
  expect(passes[0]?.url).toBe('wss://media.example.org');
  const room = (decodeJwt(passes[0]?.token ?? '').video as { room: string }).room;
  expect((await interviewersSent(room)).map(({ metadata }) => metadata)).toEqual([interviewId]);
  await client.i[':publicId'].commands.$post({ param: { publicId }, json: { command: 'end', id: randomUUID() } });
  expect(await knock(passes[0]?.token ?? '')).toBe(404);
});

test('a server that does not answer is said to be unavailable', async () => {
  const away = createRooms({ url: `http://127.0.0.1:${await freePort()}`, apiKey: KEY, apiSecret: SECRET });
  await expect(away.exists('interview-x')).rejects.toMatchObject({ name: 'Unavailable', part: 'livekit' });
  expect(await away.isReady()).toBe(false);
});

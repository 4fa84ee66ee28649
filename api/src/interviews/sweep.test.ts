import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agent, answer, candidateOf, interviewOf, jobWithPlan, recruiter, ticketFor, voiceIsReady } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';
import { sweep } from './sweep.ts';

let api: TestApi;
let interview: Awaited<ReturnType<typeof interviewOf>>;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  interview = await interviewOf(api);
  api.rooms.setDown(false);
  await voiceIsReady(api);
});

const status = async () => (await answer(await interview.client.i[':publicId'].$get({ param: interview }), 200)).status;
const begin = async () => {
  await interview.client.i[':publicId'].room.$post({ param: interview });
  await interview.client.i[':publicId'].start.$post({ param: interview });
  return answer(await agent(api).agent.interviews[':interviewId'].claim.$post({ param: interview, json: { callId: randomUUID() } }), 200);
};
const silentFor = (minutes: number) =>
  api.admin.query(
    'update interviews set beat_at = now() - make_interval(mins => $2), started_at = now() - make_interval(mins => $2) where id = $1',
    [interview.interviewId, minutes],
  );

describe('time', () => {
  test('ends a ticket and the interview nobody started with it', async () => {
    const by = await recruiter(api);
    const { ticket } = await ticketFor(by, (await candidateOf(by, (await jobWithPlan(by)).id)).id);
    await api.admin.query("update tickets set expires_at = now() - interval '1 minute'");
    await sweep(api.deps);
    const { rows } = await api.admin.query('select state from tickets where id = $1', [ticket.id]);
    expect(rows).toEqual([{ state: 'expired' }]);
    expect(await status()).toEqual({ state: 'not-started' });
    expect((await interview.client.i[':publicId'].start.$post({ param: interview })).status).toBe(409);
  });

  test('leaves an interview alone that is conducted, whatever its ticket says', async () => {
    await begin();
    await api.admin.query("update tickets set expires_at = now() - interval '1 minute'");
    await sweep(api.deps);
    expect(await status()).toEqual({ state: 'live' });
  });

  test('ends an interview whose call and room are gone for ten minutes, and has its report written', async () => {
    const { roomName } = await begin();
    await silentFor(11);
    await sweep(api.deps);
    expect(await status()).toEqual({ state: 'live' });
    await api.rooms.port.remove(roomName);
    await sweep(api.deps);
    expect(await status()).toEqual({ state: 'finished', reason: 'technical' });
    const { rows } = await api.admin.query("select 1 from pgboss.job where name = 'write-report' and data ->> 'interviewId' = $1", [
      interview.interviewId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('waits nine minutes for a call to come back', async () => {
    const { roomName } = await begin();
    await api.rooms.port.remove(roomName);
    await silentFor(9);
    await sweep(api.deps);
    expect(await status()).toEqual({ state: 'live' });
  });

  test('ends what nobody has conducted for half an hour, room or not', async () => {
    const { roomName } = await begin();
    await silentFor(31);
    await sweep(api.deps);
    expect(await status()).toEqual({ state: 'finished', reason: 'technical' });
    expect(api.rooms.names()).not.toContain(roomName);
  });

  test('leaves open what a room may still hold while the rooms cannot be seen, and ends what is lost all the same', async () => {
    await begin();
    await silentFor(11);
    const waiting = interview;
    interview = await interviewOf(api);
    await begin();
    await silentFor(31);
    api.rooms.setDown(true);
    await sweep(api.deps);
    expect(await status()).toEqual({ state: 'finished', reason: 'technical' });
    interview = waiting;
    expect(await status()).toEqual({ state: 'live' });
    expect(api.lines.join('\n')).toContain(waiting.interviewId);
  });

  test('closes the room of an interview that is over a minute after its call was last heard, and no other', async () => {
    const { epoch, roomName } = await begin();
    const running = interview;
    interview = await interviewOf(api);
    const goesOn = (await begin()).roomName;
    await agent(api).agent.interviews[':interviewId'].finish.$post({ param: running, json: { epoch, reason: 'plan-covered' } });
    await sweep(api.deps);
    expect(api.rooms.names()).toContain(roomName);
    await api.admin.query("update interviews set beat_at = now() - interval '61 seconds' where id in ($1, $2)", [
      running.interviewId,
      interview.interviewId,
    ]);
    await sweep(api.deps);
    expect(api.rooms.names()).not.toContain(roomName);
    expect(api.rooms.names()).toContain(goesOn);
  });

  test('leaves no interview stuck', async () => {
    await api.admin.query(
      "update interviews set beat_at = now() - interval '1 day', started_at = now() - interval '1 day' where state = 'live'",
    );
    await api.admin.query("update tickets set expires_at = now() - interval '1 day' where state in ('issued', 'redeemed')");
    await sweep(api.deps);
    const { rows } = await api.admin.query("select state from interviews where state not in ('finished', 'not-started')");
    expect(rows).toEqual([]);
  });
});

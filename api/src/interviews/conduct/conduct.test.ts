import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agent, answer, interviewOf } from '../../test-support/people.ts';
import { startTestApi, type TestApi } from '../../test-support/test-api.ts';
import { tokenUse } from '../../test-support/token-use.ts';
import { greeting, question, reply } from '../../test-support/turns.ts';

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
const claim = (callId: string) => conduct().claim.$post({ param, json: { callId } });
const claimed = async (callId: string = randomUUID()) => answer(await claim(callId), 200);
const beat = (epoch: number) => conduct().heartbeat.$post({ param, json: { epoch } });
const send = (epoch: number, turns: ReturnType<typeof greeting>[]) => conduct().turns.$post({ param, json: { epoch, turns } });
const finish = (epoch: number) => conduct().finish.$post({ param, json: { epoch, reason: 'plan-covered' } });
const silence = () =>
  api.admin.query("update interviews set beat_at = now() - interval '7 seconds' where id = $1", [interview.interviewId]);
const storedTurns = async () => {
  const { rows } = await api.admin.query('select number, content from turns where interview_id = $1 order by number', [
    interview.interviewId,
  ]);
  return rows.map((row) => ({ number: row.number, text: row.content.text }));
};

describe('the lease of an interview', () => {
  test('brings everything that is needed to conduct it, and nothing of the CV', async () => {
    const held = await claimed();
    expect(held).toMatchObject({
      epoch: 1,
      planVersion: 1,
      candidateName: 'Amara Okafor',
      company: 'Harbour Payments',
      job: 'Backend engineer',
      minutes: 20,
      recordsVoice: true,
      accommodations: null,
      status: { state: 'ready' },
      turns: [],
      budget: { capTokens: 50_000, usedTokens: 0 },
      nextPart: 1,
    });
    expect(held.roomName).toMatch(/^interview-[0-9a-f-]{36}$/);
    expect(held.candidateIdentity).toMatch(/^candidate-[0-9a-f-]{36}$/);
    expect(Object.keys(held)).not.toContain('cvText');
  });

  test('goes to exactly one of many that claim at once', async () => {
    const responses = await Promise.all(Array.from({ length: 50 }, () => claim(randomUUID())));
    const statuses = responses.map((response) => response.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
  });

  test('is the same one when the same call claims again', async () => {
    const callId = randomUUID();
    expect((await claimed(callId)).epoch).toBe((await claimed(callId)).epoch);
  });

  test('stays with a call that beats', async () => {
    const { epoch } = await claimed();
    await silence();
    expect((await answer(await beat(epoch), 200)).status).toEqual({ state: 'ready' });
    expect((await claim(randomUUID())).status).toBe(409);
  });

  test('passes on after six seconds of silence, with another part of the recording', async () => {
    const first = await claimed();
    await silence();
    const second = await claimed();
    expect(second.epoch).toBeGreaterThan(first.epoch);
    expect(second.nextPart).not.toBe(first.nextPart);
  });

  test('once lost, lets the older call do nothing more', async () => {
    const { epoch } = await claimed();
    await silence();
    await claimed();
    const refused = [
      await beat(epoch),
      await send(epoch, [greeting(1)]),
      await finish(epoch),
      await conduct().requests.$post({ param, json: { epoch, kind: 'person' } }),
      await conduct().usage.$post({ param, json: { epoch, uses: [tokenUse()] } }),
    ];
    expect(refused.map((response) => response.status)).toEqual([409, 409, 409, 409, 409]);
    expect(await storedTurns()).toEqual([]);
  });

  test('of an interview that ended is not given', async () => {
    const { epoch } = await claimed();
    await finish(epoch);
    await silence();
    expect((await claim(randomUUID())).status).toBe(409);
  });

  test('of an interview that is not there is not found', async () => {
    param = { interviewId: randomUUID() };
    for (const response of [await claim(randomUUID()), await beat(1), await send(1, [greeting(1)]), await finish(1)])
      expect(response.status).toBe(404);
  });
});

describe('turns', () => {
  test('are stored as they were said, and once, however often they are sent', async () => {
    const { epoch, plan } = await claimed();
    const turns = [greeting(1), question(2, plan), reply(3, 'I led the migration 🚀 of “everything”.', plan)];
    await answer(await send(epoch, turns), 200);
    await answer(await send(epoch, turns), 200);
    const { storedThrough } = await answer(await send(epoch, [turns[2] ?? greeting(3), reply(4, 'And it worked.', plan)]), 200);
    expect(storedThrough).toBe(4);
    expect((await storedTurns()).map((turn) => turn.number)).toEqual([1, 2, 3, 4]);
    expect((await storedTurns())[2]?.text).toBe('I led the migration 🚀 of “everything”.');
  });

  test('that were stored are never changed by a repeat', async () => {
    const { epoch } = await claimed();
    await send(epoch, [reply(1, 'What was said.')]);
    expect((await send(epoch, [reply(1, 'Something else.')])).status).toBe(200);
    expect(await storedTurns()).toEqual([{ number: 1, text: 'What was said.' }]);
  });

  test('with a gap are refused and leave nothing behind', async () => {
    const { epoch } = await claimed();
    for (const turns of [[reply(2, 'Second.')], [reply(1, 'First.'), reply(3, 'Third.')]]) {
      const response = await send(epoch, turns);
      expect(response.status).toBe(409);
      expect(await storedTurns()).toEqual([]);
    }
  });

  test('sent by two connections at once end up in one order', async () => {
    const { epoch } = await claimed();
    const first = Array.from({ length: 20 }, (_, index) => reply(index + 1, `Turn ${index + 1}`));
    await Promise.all(Array.from({ length: 10 }, (_, index) => send(epoch, first.slice(0, 2 * index + 2))));
    expect((await storedTurns()).map((turn) => turn.number)).toEqual(first.map((turn) => turn.number));
  });

  test('arrive before the start, and after the end of the same call', async () => {
    const { epoch } = await claimed();
    expect((await send(epoch, [greeting(1)])).status).toBe(200);
    await finish(epoch);
    expect((await send(epoch, [reply(2, 'One more word.')])).status).toBe(200);
  });

  test('of the candidate make the interview live when the word of its start got lost', async () => {
    const { epoch } = await claimed();
    await send(epoch, [greeting(1)]);
    expect((await answer(await beat(epoch), 200)).status).toEqual({ state: 'ready' });
    await send(epoch, [reply(2, 'Hello.')]);
    expect((await answer(await beat(epoch), 200)).status).toEqual({ state: 'live' });
  });

  test('count the topics with something to judge by, and the last one at the end', async () => {
    const { epoch, plan } = await claimed();
    const long = 'I led the migration of our payment service myself, with two colleagues.';
    await send(epoch, [question(1, plan), reply(2, long, plan), question(3, plan, 1), reply(4, 'No idea.', plan, 1)]);
    const shown = async () => answer(await interview.by.client.interviews[':interviewId'].$get({ param }), 200);
    expect(await shown()).toMatchObject({ topicsCovered: 1, topics: plan.competencies.length });
    await send(epoch, [question(5, plan, 2), reply(6, long, plan, 2)]);
    expect(await shown()).toMatchObject({ topicsCovered: 1 });
    await finish(epoch);
    expect(await shown()).toMatchObject({ topicsCovered: 2 });
    expect((await shown()).turns).toHaveLength(6);
  });
});

describe('the end of an interview', () => {
  test('may be said twice, and the first reason stays', async () => {
    const { epoch } = await claimed();
    const first = await answer(await finish(epoch), 200);
    const again = await answer(await conduct().finish.$post({ param, json: { epoch, reason: 'technical' } }), 200);
    expect([first.status, again.status]).toEqual(Array(2).fill({ state: 'finished', reason: 'plan-covered' }));
  });

  test('makes exactly one report wait to be written', async () => {
    const { epoch } = await claimed();
    await Promise.all([finish(epoch), finish(epoch), finish(epoch)]);
    const reports = await api.admin.query('select version, state from reports where interview_id = $1', [interview.interviewId]);
    const tasks = await api.admin.query("select 1 from pgboss.job where name = 'write-report' and data ->> 'interviewId' = $1", [
      interview.interviewId,
    ]);
    expect(reports.rows).toEqual([{ version: 1, state: 'writing' }]);
    expect(tasks.rowCount).toBe(1);
  });

  test('is told to the call that beats on', async () => {
    const { epoch } = await claimed();
    await finish(epoch);
    expect((await answer(await beat(epoch), 200)).status).toEqual({ state: 'finished', reason: 'plan-covered' });
  });
});

describe('what else a call hands in', () => {
  test('a spoken wish for a person is kept once', async () => {
    const { epoch } = await claimed();
    for (let time = 0; time < 2; time += 1) await answer(await conduct().requests.$post({ param, json: { epoch, kind: 'person' } }), 201);
    const { requests } = await answer(await interview.by.client.requests.$get(), 200);
    expect(requests).toMatchObject([{ kind: 'person', interviewId: interview.interviewId, resolvedAt: null }]);
    const shown = await answer(await interview.by.client.interviews[':interviewId'].$get({ param }), 200);
    expect(shown.personWanted).toBe(true);
  });
});

import { randomUUID } from 'node:crypto';
import type { TokenUse } from '@viva/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeReport } from '../../reports/write-report.ts';
import { agent, answer, candidateOf, interviewOf, LONG_ENOUGH, redeemed, ticketFor } from '../../test-support/people.ts';
import { startTestApi, type TestApi } from '../../test-support/test-api.ts';
import { tokenUse } from '../../test-support/token-use.ts';

let api: TestApi;
let interview: Awaited<ReturnType<typeof interviewOf>>;
let param: { interviewId: string };
let epoch: number;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  interview = await interviewOf(api);
  param = { interviewId: interview.interviewId };
  epoch = (await claim()).epoch;
});

const conduct = () => agent(api).agent.interviews[':interviewId'];
const claim = async () => answer(await conduct().claim.$post({ param, json: { callId: randomUUID() } }), 200);
const hand = (...uses: TokenUse[]) => conduct().usage.$post({ param, json: { epoch, uses } });
const tokens = async () => (await answer(await interview.by.client.interviews[':interviewId'].$get({ param }), 200)).tokens;

describe('token use', () => {
  test('counts against the cap, by purpose, with what it cost', async () => {
    const priced = { costMicros: 300, priceTable: '2026-11' };
    const uses = [
      tokenUse(),
      tokenUse(priced),
      tokenUse({ purpose: 'assessment', discarded: true, ...priced }),
      tokenUse({ purpose: 'assessment', ...priced }),
    ];
    expect((await hand(...uses)).status).toBe(204);
    expect(await tokens()).toEqual({
      used: 4 * 940,
      cap: 50_000,
      reserve: 15_000,
      byPurpose: [
        {
          purpose: 'assessment',
          calls: 2,
          inputTokens: 1_800,
          cachedInputTokens: 200,
          outputTokens: 80,
          discardedTokens: 940,
          costMicros: 600,
        },
        {
          purpose: 'wording',
          calls: 2,
          inputTokens: 1_800,
          cachedInputTokens: 200,
          outputTokens: 80,
          discardedTokens: 0,
          costMicros: null,
        },
      ],
      priceTable: '2026-11',
    });
  });

  test('told twice, in one call or in ten at once, is counted once', async () => {
    const [first, second] = [tokenUse(), tokenUse()];
    await hand(first, first);
    await Promise.all(Array.from({ length: 10 }, () => hand(first, second)));
    expect(await tokens()).toMatchObject({ used: 1_880, byPurpose: [{ calls: 2 }] });
  });

  test('over the cap is counted and never refused', async () => {
    for (let time = 0; time < 3; time += 1) expect((await hand(tokenUse({ inputTokens: 40_000 }))).status).toBe(204);
    expect((await tokens()).used).toBeGreaterThan(100_000);
    expect((await conduct().heartbeat.$post({ param, json: { epoch } })).status).toBe(200);
  });

  test('is on the report, call by call', async () => {
    const uses = [tokenUse(), tokenUse({ purpose: 'assessment' })];
    await hand(...uses);
    await conduct().finish.$post({ param, json: { epoch, reason: 'plan-covered' } });
    await writeReport(api.deps, { organizationId: interview.by.organizationId, interviewId: interview.interviewId });
    const report = await answer(await interview.by.client.interviews[':interviewId'].report.$get({ param }), 200);
    expect(report.content?.tokens).toEqual(uses);
  });

  test('is told to those who follow the organization', async () => {
    const heard: string[] = [];
    const stop = api.deps.events.follow(
      interview.by.organizationId,
      ({ type, interviewId }) => heard.push(`${type} ${interviewId}`),
      vi.fn(),
    );
    await hand(tokenUse(), tokenUse());
    await vi.waitFor(() => expect(heard).toEqual([`usage-changed ${interview.interviewId}`]), { timeout: 10_000, interval: 20 });
    stop();
  });
});

describe('the cap', () => {
  test('is set with the job, between 10,000 and 200,000, and goes with each interview', async () => {
    const { client } = interview.by;
    const job = (tokenCap: number) =>
      client.jobs.$post({ json: { title: 'Engineer', description: LONG_ENOUGH, language: 'en', minutes: 20, tokenCap } });
    for (const wrong of [9_999, 200_001, 0, -1, 20_000.5]) expect((await job(wrong)).status).toBe(400);
    const { id: jobId, tokenCap } = await answer(await job(10_000), 201);
    expect(tokenCap).toBe(10_000);
    await client.jobs[':jobId'].plan.publish.$post({ param: { jobId } });
    const candidate = await candidateOf(interview.by, jobId);
    param = { interviewId: (await redeemed(api, (await ticketFor(interview.by, candidate.id)).code)).interviewId };
    expect((await claim()).budget).toEqual({ capTokens: 10_000, reportReserveTokens: 3_000, usedTokens: 0 });
    expect(await tokens()).toMatchObject({ cap: 10_000, reserve: 3_000 });
  });
});

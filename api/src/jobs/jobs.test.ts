import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answer,
  candidateOf,
  interviewOf,
  jobWithPlan,
  LONG_ENOUGH,
  recruiter,
  signedInUser,
  type TestRecruiter,
  ticketFor,
} from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';

let api: TestApi;
let by: TestRecruiter;

beforeAll(async () => {
  api = await startTestApi();
  by = await recruiter(api);
});
afterAll(() => api.close());

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const create = (description: string, more: Record<string, unknown> = {}) =>
  by.client.jobs.$post({ json: { title: 'Engineer', description, language: 'en' as const, minutes: 20, ...more } });
const planOf = (jobId: string) => by.client.jobs[':jobId'].plan.$get({ param: { jobId } });
const publish = (jobId: string) => by.client.jobs[':jobId'].plan.publish.$post({ param: { jobId } });

describe('a job', () => {
  test('comes with a drafted plan that fits its description and length', async () => {
    const replyBy = dayIn(30);
    const job = await answer(await create(LONG_ENOUGH, { replyBy }), 201);
    expect(job).toMatchObject({
      state: 'draft',
      planVersion: null,
      replyBy,
      recordsAudio: true,
      counts: { candidates: 0, invited: 0, live: 0, toReview: 0 },
    });
    const { plan, state, version } = await answer(await planOf(job.id), 200);
    expect([state, version]).toEqual(['draft', 1]);
    expect(plan.competencies.length).toBeGreaterThanOrEqual(4);
    expect(plan.minutes).toBe(20);
  });

  test('promises no reply in the past, and one today wherever it is still today', async () => {
    const refused = await create(LONG_ENOUGH, { replyBy: dayIn(-2) });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('in the past') });
    expect((await create(LONG_ENOUGH, { replyBy: new Date(Date.now() - 11 * 3_600_000).toISOString().slice(0, 10) })).status).toBe(201);
  });

  test('with a description that is too short is refused with the number of characters', async () => {
    for (const [description, said] of [
      ['x', '1 character;'],
      ['   too short      ', '9 characters;'],
    ] as const) {
      const response = await create(description);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code: 'unprocessable', detail: expect.stringContaining(said) });
    }
  });

  test('with a description of 1 MB, or of more than 20,000 characters, is too large', async () => {
    for (const length of [20_001, 999_999, 1_000_000, 5_000_000]) {
      const response = await create('x'.repeat(length));
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ code: 'too-large' });
    }
    expect((await create('x'.repeat(20_000))).status).toBe(201);
  });

  test('in a language that is not spoken here is refused', async () => {
    expect((await create(LONG_ENOUGH, { language: 'de' })).status).toBe(400);
  });

  test('opens when its plan is published, once, and the plan stays as it is', async () => {
    const { id } = await answer(await create(LONG_ENOUGH), 201);
    const published = await answer(await publish(id), 200);
    expect(published).toMatchObject({ state: 'published', version: 1 });
    expect((await publish(id)).status).toBe(409);
    expect(await answer(await planOf(id), 200)).toEqual(published);
    const job = await answer(await by.client.jobs[':jobId'].$get({ param: { jobId: id } }), 200);
    expect(job).toMatchObject({ state: 'open', planVersion: 1 });
  });

  test('published by many at once is published by one', async () => {
    const { id } = await answer(await create(LONG_ENOUGH), 201);
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => publish(id)))).map((response) => response.status);
    expect(statuses.toSorted()).toEqual([200, ...Array(9).fill(409)]);
  });

  test('counts its candidates, invitations, live interviews and reports to read', async () => {
    const owner = await recruiter(api);
    const { job, client, publicId } = await interviewOf(api, owner);
    await candidateOf(owner, job.id, 'Not invited');
    await ticketFor(owner, (await candidateOf(owner, job.id, 'Invited')).id);
    await client.i[':publicId'].start.$post({ param: { publicId } });
    const { jobs } = await answer(await owner.client.jobs.$get(), 200);
    expect(jobs.map(({ counts }) => counts)).toEqual([{ candidates: 3, invited: 2, live: 1, toReview: 0 }]);
  });
});

describe('an organization', () => {
  test('is made by whoever has none, who becomes its owner', async () => {
    const user = await signedInUser(api);
    expect(await answer(await user.client.me.$get(), 200)).toEqual({
      userId: user.userId,
      email: user.email,
      organization: null,
      role: null,
    });
    expect((await user.client.jobs.$get()).status).toBe(403);
    const organization = await answer(await user.client.organizations.$post({ json: { name: ' Harbour ' } }), 201);
    expect(await answer(await user.client.me.$get(), 200)).toMatchObject({
      organization: { id: organization.id, name: 'Harbour' },
      role: 'owner',
    });
    expect((await user.client.organizations.$post({ json: { name: 'Another' } })).status).toBe(409);
    expect(await answer(await user.client.jobs.$get(), 200)).toEqual({ jobs: [] });
  });

  test('sees nothing of another one', async () => {
    const job = await jobWithPlan(by);
    const stranger = await recruiter(api);
    expect((await answer(await stranger.client.jobs.$get(), 200)).jobs).toEqual([]);
    expect((await stranger.client.jobs[':jobId'].$get({ param: { jobId: job.id } })).status).toBe(404);
    expect((await answer(await stranger.client.candidates.$get(), 200)).candidates).toEqual([]);
    expect((await answer(await stranger.client.interviews.$get(), 200)).interviews).toEqual([]);
    expect((await answer(await stranger.client.requests.$get(), 200)).requests).toEqual([]);
  });

  test('lets a reviewer read and score, and change nothing', async () => {
    const reviewer = await recruiter(api, { organizationId: by.organizationId, role: 'reviewer' });
    const job = await jobWithPlan(by);
    expect((await reviewer.client.jobs[':jobId'].$get({ param: { jobId: job.id } })).status).toBe(200);
    const json = { title: 'Mine', description: LONG_ENOUGH, language: 'en' as const, minutes: 10 };
    expect((await reviewer.client.jobs.$post({ json })).status).toBe(403);
    expect((await reviewer.client.jobs[':jobId'].candidates.$post({ param: { jobId: job.id }, json: { name: 'Somebody' } })).status).toBe(
      403,
    );
  });
});

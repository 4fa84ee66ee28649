import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, candidateOf, interviewOf, jobWithPlan, recruiter, redeemed, ticketFor } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('a ticket', () => {
  test('shows what it is for without being spent', async () => {
    const by = await recruiter(api);
    const job = await jobWithPlan(by);
    const candidate = await candidateOf(by, job.id);
    const { code } = await ticketFor(by, candidate.id);
    const view = await answer(await api.client().tickets.look.$post({ json: { ticket: code } }), 200);
    expect(view).toMatchObject({
      company: 'Harbour Payments',
      job: 'Backend engineer',
      candidateName: 'Amara Okafor',
      minutes: 20,
      processors: [],
    });
    await redeemed(api, code);
  });
  test('opens one interview', async () => {
    const { client, publicId } = await interviewOf(api);
    const own = await answer(await client.i[':publicId'].$get({ param: { publicId } }), 200);
    expect(own).toMatchObject({ status: { state: 'ready' }, recordsVoice: true, voice: 'unavailable' });
  });
});

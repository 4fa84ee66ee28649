import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signInDemo } from '../adapters/supabase/sign-in-demo.ts';
import { answer, redeemed } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';
import { DEMO } from './demo-texts.ts';
import { seedDemo } from './seed-demo.ts';

let api: TestApi;
const seed = async () => {
  const user = await signInDemo(api.supabase, DEMO.email, 'a demo password');
  const { candidateUrl } = await seedDemo(api.deps, user);
  return { ticket: candidateUrl.split('#t=')[1] ?? '', client: api.client({ authorization: `Bearer ${user.token}` }) };
};
const look = async (ticket: string) => (await api.client().tickets.look.$post({ json: { ticket } })).status;

beforeAll(async () => {
  api = await startTestApi({ background: true, env: { TRUSTED_PROXY_HOPS: 0 } });
});
afterAll(() => api.close());

describe('the demo of a first start', () => {
  test('has a published plan and three candidates whose CVs are read for real', async () => {
    const { client, ticket } = await seed();
    const { jobs } = await answer(await client.jobs.$get(), 200);
    expect(jobs).toMatchObject([{ title: DEMO.job.title, planVersion: 1, state: 'open', counts: { candidates: 3, invited: 3 } }]);
    await vi.waitFor(
      async () => {
        const { candidates } = await answer(await client.candidates.$get(), 200);
        expect(candidates.map(({ cv }) => cv?.state)).toEqual(['ready', 'ready', 'ready']);
      },
      { timeout: 20_000, interval: 200 },
    );
    const { candidates } = await answer(await client.candidates.$get(), 200);
    const texts = await Promise.all(
      candidates.map(
        async ({ id }) => (await answer(await client.candidates[':candidateId'].$get({ param: { candidateId: id } }), 200)).cvText,
      ),
    );
    expect(texts.join('\n')).toContain('two hundred thousand meters');
    expect(await look(ticket)).toBe(200);
  });

  test('is not made twice, and its newest ticket is the only one that opens', async () => {
    const first = await seed();
    const second = await seed();
    expect((await answer(await second.client.candidates.$get(), 200)).candidates).toHaveLength(3);
    expect(await look(first.ticket)).toBe(410);
    expect(await look(second.ticket)).toBe(200);
  });

  test('takes the next candidate when one has finished, and a new one when all have', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { interviewId } = await redeemed(api, (await seed()).ticket);
      await api.admin.query("update interviews set state = 'finished', reason = 'plan-covered', finished_at = now() where id = $1", [
        interviewId,
      ]);
    }
    const { client, ticket } = await seed();
    expect((await answer(await client.candidates.$get(), 200)).candidates).toHaveLength(4);
    expect(await look(ticket)).toBe(200);
  });

  test('says what to do when the password is not the one it was made with', async () => {
    await expect(signInDemo(api.supabase, DEMO.email, 'another demo password')).rejects.toThrow(/npm run reset/);
  });
});

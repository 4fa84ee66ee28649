import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CV_TYPES } from '../candidates/cv-file.ts';
import { makeDocx } from '../demo/make-docx.ts';
import { agent, answer, CONSENTS, recruiter, redeemed, signedInUser, ticketFor, voiceIsReady } from '../test-support/people.ts';
import { AGENT_TOKEN, PUBLIC_URL, startTestApi, type TestApi } from '../test-support/test-api.ts';
import { greeting, question, reply } from '../test-support/turns.ts';

/** Words that nothing else says. */
const CANARY = {
  name: 'Zsofia Canaryname',
  email: 'zsofia.canarymail@example.org',
  description: 'We look for somebody who canarydescription and owns our service.',
  file: 'canaryfile.docx',
  cv: 'Worked as a canarycvline at a harbour.',
  spoken: 'I said canaryspoken in the interview.',
  reason: 'Because of canaryreason.',
  recruiter: 'canaryrecruiter@example.org',
  organization: 'Canaryorganization',
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ background: true });
});
afterAll(() => api.close());

/** A whole interview, from sign-in to decision, with mistakes on the way. */
async function everythingThatHappens(): Promise<string[]> {
  const user = await signedInUser(api, CANARY.recruiter);
  await user.client.organizations.$post({ json: { name: CANARY.organization } });
  const by = { ...user, organizationId: '' };
  const job = await answer(
    await by.client.jobs.$post({ json: { title: CANARY.organization, description: CANARY.description, language: 'en', minutes: 20 } }),
    201,
  );
  await by.client.jobs[':jobId'].plan.publish.$post({ param: { jobId: job.id } });
  const candidate = await answer(
    await by.client.jobs[':jobId'].candidates.$post({ param: { jobId: job.id }, json: { name: CANARY.name, email: CANARY.email } }),
    201,
  );
  const file = makeDocx(CANARY.cv);
  const type = CV_TYPES.docx ?? '';
  const { cvId, upload } = await answer(
    await by.client.candidates[':candidateId'].cv.$post({
      param: { candidateId: candidate.id },
      json: { fileName: CANARY.file, sizeBytes: file.byteLength, contentType: type },
    }),
    201,
  );
  await fetch(upload.url, { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(file) });
  await by.client.cvs[':cvId'].uploaded.$post({ param: { cvId } });
  await by.client.cvs[':cvId'].file.$get({ param: { cvId } });
  const { code } = await ticketFor(by, candidate.id);
  await api.client().tickets.look.$post({ json: { ticket: code } });
  await api.request(`/i?t=${code}`);
  await api.request(`/${CANARY.name}/${CANARY.email}`);
  await api.request('/tickets/look', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"ticket":"${code}"` });
  await voiceIsReady(api);
  const interview = await redeemed(api, code);
  await api.client().tickets.redeem.$post({ json: { ticket: code, consents: CONSENTS } }, { headers: { origin: PUBLIC_URL } });
  const room = await answer(await interview.client.i[':publicId'].room.$post({ param: interview }), 200);
  const worker = agent(api).agent.interviews[':interviewId'];
  const held = await answer(await worker.claim.$post({ param: interview, json: { callId: randomUUID() } }), 200);
  const turns = [greeting(1), question(2, held.plan), reply(3, CANARY.spoken, held.plan)];
  await worker.turns.$post({ param: interview, json: { epoch: held.epoch, turns } });
  await worker.turns.$post({ param: interview, json: { epoch: held.epoch, turns: [reply(9, CANARY.spoken)] } });
  await interview.client.i[':publicId'].transcript.$get({ param: interview });
  await worker.finish.$post({ param: interview, json: { epoch: held.epoch, reason: 'plan-covered' } });
  const report = by.client.interviews[':interviewId'];
  await vi.waitFor(async () => expect(await (await report.report.$get({ param: interview })).json()).toMatchObject({ state: 'ready' }), {
    timeout: 20_000,
  });
  await report.scores[':competencyId'].$put({
    param: { interviewId: interview.interviewId, competencyId: held.plan.competencies[0]?.id ?? '' },
    json: { level: 3, reason: CANARY.reason, blind: false },
  });
  await report.decision.$post({ param: interview, json: { outcome: 'hold', reason: CANARY.reason } });
  await vi.waitFor(
    async () =>
      expect(await (await by.client.candidates[':candidateId'].$get({ param: { candidateId: candidate.id } })).json()).toMatchObject({
        cv: { state: 'ready' },
      }),
    { timeout: 20_000 },
  );
  return [code, by.token, interview.cookie.split('=')[1] ?? '', interview.publicId, room.token, AGENT_TOKEN, upload.token];
}

describe('the log', () => {
  test('of a whole interview names nobody, quotes nothing and holds no secret', async () => {
    const secrets = await everythingThatHappens();
    await breakSomething();
    const log = api.lines.join('\n');
    expect(api.lines.length).toBeGreaterThan(25);
    for (const word of [
      ...Object.values(CANARY),
      ...Object.values(CANARY).flatMap((text) => text.match(/\w*canary\w*/i) ?? []),
      ...secrets,
    ]) {
      expect(word.length).toBeGreaterThan(5);
      expect(log).not.toContain(word);
    }
    expect(log).not.toMatch(/zsofia/i);
  });

  test('has one line a request, with the route, the time and the ids', async () => {
    const by = await recruiter(api);
    const jobId = randomUUID();
    const before = api.lines.length;
    const response = await by.client.jobs[':jobId'].$get({ param: { jobId } });
    const lines = api.lines.slice(before).map((line) => JSON.parse(line));
    expect(lines).toEqual([
      {
        level: 'info',
        message: 'request',
        requestId: response.headers.get('x-request-id'),
        method: 'GET',
        route: '/jobs/:jobId',
        status: 404,
        problem: 'not-found',
        durationMs: expect.any(Number),
        caller: 'recruiter',
        userId: by.userId,
        organizationId: by.organizationId,
        jobId,
      },
    ]);
  });

  test('of a failure says where, and the caller learns nothing but a request id', async () => {
    const problem = await breakSomething();
    expect(problem).toMatchObject({ status: 500, code: 'internal', detail: expect.not.stringContaining('canary') });
    const line = api.lines
      .map((text) => JSON.parse(text))
      .find((entry) => entry.level === 'error' && entry.requestId === problem.requestId);
    expect(line.error).toMatchObject({ kind: 'Error', at: expect.arrayContaining([expect.stringContaining('logs.test.ts')]) });
  });
});

/** A fault whose message quotes what it should not, as those of drivers do. */
async function breakSomething() {
  const by = await recruiter(api);
  const { database } = api.deps;
  api.deps.database = {
    ...database,
    asUser: (user, work) =>
      database.asUser(user, (stores) =>
        work({ ...stores, jobs: { ...stores.jobs, list: async () => Promise.reject(new Error(`Key (email)=(${CANARY.email}) exists.`)) } }),
      ),
  };
  const response = await by.client.jobs.$get();
  api.deps.database = database;
  return (await response.json()) as unknown as Record<string, string>;
}

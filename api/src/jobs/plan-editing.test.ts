import { randomUUID } from 'node:crypto';
import { Plan } from '@viva/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agent, answer, candidateOf, LONG_ENOUGH, recruiter, redeemed, type TestRecruiter, ticketFor } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';

let api: TestApi;
let by: TestRecruiter;
let param: { jobId: string };

beforeAll(async () => {
  api = await startTestApi();
  by = await recruiter(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  const json = { title: 'Engineer', description: LONG_ENOUGH, language: 'en' as const, minutes: 20 };
  param = { jobId: (await answer(await by.client.jobs.$post({ json }), 201)).id };
});

const route = (who = by) => who.client.jobs[':jobId'].plan;
const show = async () => answer(await route().$get({ param }), 200);
const save = (plan: unknown, revision: string, who = by) => route(who).$put({ param, json: { plan: plan as Plan, revision } });
const publish = () => route().publish.$post({ param });
const versions = async () => (await answer(await route().versions.$get({ param }), 200)).versions;

/** The plan of the job with other words for its first question. */
async function reworded(text: string) {
  const { plan, revision } = await show();
  return { revision, plan: { ...plan, questions: plan.questions.map((one, index) => (index === 0 ? { ...one, text } : one)) } };
}
async function edit(text: string) {
  const { plan, revision } = await reworded(text);
  return answer(await save(plan, revision), 200);
}
const OPEN = 'Tell me about a system you kept running. How did you go about it?';
const textOf = ({ plan }: { plan: Plan }) => plan.questions[0]?.text;

describe('a draft', () => {
  test('is saved, and comes back with what the checks say', async () => {
    const saved = await edit(OPEN);
    expect(saved).toMatchObject({ version: 1, state: 'draft', publishedAt: null, drafting: false, findings: [], repairs: [] });
    expect(await show()).toEqual(saved);
    expect(textOf(saved)).toBe(OPEN);
  });

  test('that somebody else saved meanwhile is not overwritten, and the sentence says so', async () => {
    const { revision } = await show();
    await edit(OPEN);
    const late = await save((await reworded('Tell me about something else.')).plan, revision);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'conflict', detail: expect.stringContaining('Somebody else saved this plan') });
    expect(textOf(await show())).toBe(OPEN);
  });

  test('saved by ten at once is saved by one', async () => {
    const { plan, revision } = await reworded(OPEN);
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => save(plan, revision)))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, ...Array(9).fill(409)]);
  });

  test('with weights of 0, or that sum to something else, is brought to 100 and says so', async () => {
    const { plan, revision } = await show();
    const none = { ...plan, competencies: plan.competencies.map((one) => ({ ...one, weight: 0 })) };
    const saved = await answer(await save(none, revision), 200);
    expect(saved.plan.competencies.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(saved.repairs).toEqual([{ path: ['competencies'], message: expect.stringContaining('brought to 100') }]);
    expect((await show()).repairs).toEqual([]);
  });

  test('keeps where each text comes from, whatever is sent: changed words are a person’s', async () => {
    const { plan, revision } = await reworded(OPEN);
    const forged = {
      ...plan,
      source: { ...plan.source, drafter: 'person' as const, model: 'gpt-9' },
      questions: plan.questions.map((one) => ({ ...one, origin: { from: 'cv' as const, cvLine: 'A line', approvedAt: null } })),
    };
    const { plan: kept } = await answer(await save(forged, revision), 200);
    expect(kept.questions.map(({ origin }) => origin.from)).toEqual(['person', ...Array(kept.questions.length - 1).fill('library')]);
    expect(kept.source).toEqual(plan.source);
  });
});

describe('a plan of nonsense is refused, field by field:', () => {
  test.each<[string, (plan: Plan) => unknown, (string | number)[]]>([
    ['no questions', (plan) => ({ ...plan, questions: [] }), ['questions']],
    ['no competencies', (plan) => ({ ...plan, competencies: [] }), ['competencies']],
    [
      'weights in words',
      (plan) => ({ ...plan, competencies: plan.competencies.map((one) => ({ ...one, weight: 'much' })) }),
      ['competencies', 0, 'weight'],
    ],
    [
      'an empty question',
      (plan) => ({ ...plan, questions: plan.questions.map((one) => ({ ...one, text: '   ' })) }),
      ['questions', 0, 'text'],
    ],
    [
      'a question of a whole page',
      (plan) => ({ ...plan, questions: plan.questions.map((one) => ({ ...one, text: 'a '.repeat(9_000) })) }),
      ['questions', 0, 'text'],
    ],
    [
      'a question of no competency',
      (plan) => ({ ...plan, questions: plan.questions.map((one) => ({ ...one, competencyId: 'charm' })) }),
      ['questions', 0],
    ],
    ['other minutes than candidates are told', (plan) => ({ ...plan, minutes: 30 }), ['minutes']],
    ['another language', (plan) => ({ ...plan, language: 'de' }), ['language']],
    ['a field nobody knows', (plan) => ({ ...plan, isAdmin: true }), []],
    ['nothing at all', () => ({}), ['competencies']],
  ])('%s', async (_name, spoil, path) => {
    const { plan, revision } = await show();
    const response = await save(spoil(plan), revision);
    expect(response.status).toBe(422);
    const { code, fields } = (await response.json()) as { code: string; fields: { path: unknown; message: string }[] };
    expect(code).toBe('unprocessable');
    expect(fields.map((field) => field.path)).toContainEqual(path);
    expect(await show()).toMatchObject({ plan, revision });
  });

  test('a hundred thousand competencies, or questions that are empty, in fifty fields at most', async () => {
    const { revision } = await show();
    const huge = await save({ competencies: Array.from({ length: 100_000 }, () => 1) }, revision);
    expect(huge.status).toBe(422);
    const response = await save({ ...(await show()).plan, questions: Array.from({ length: 14 }, () => ({})) }, revision);
    const { fields } = (await response.json()) as unknown as { fields: unknown[] };
    expect([response.status, fields.length]).toEqual([422, 50]);
  });

  test('a list, a word or nothing in place of a plan', async () => {
    const { revision } = await show();
    for (const nothing of [[], 'plan', null, undefined, 7]) expect((await save(nothing, revision)).status).toBe(400);
    expect((await save((await show()).plan, 'first')).status).toBe(400);
  });

  test('a plan of 1 MB', async () => {
    const { plan, revision } = await show();
    expect((await save({ ...plan, glossary: ['x'.repeat(1_000_000)] }, revision)).status).toBe(413);
  });
});

describe('a plan', () => {
  test('that asks what is not allowed is saved with a mark, and not published', async () => {
    const saved = await edit('Do you have children, or plan to have any?');
    expect(saved.findings).toContainEqual({
      path: ['questions', 0, 'text'],
      severity: 'refuse',
      message: 'Asks about family. Not allowed.',
    });
    const refused = await publish();
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      fields: [{ path: ['questions', 0, 'text'], message: 'Asks about family. Not allowed.' }],
    });
    expect((await show()).state).toBe('draft');
  });

  test('with two questions alike is saved with a mark, and not published', async () => {
    const { plan } = await show();
    const { findings } = await edit(plan.questions[1]?.text ?? '');
    expect(findings.map(({ message }) => message).join()).toContain('Asks the same as question 1.');
    expect((await publish()).status).toBe(422);
  });

  test('once published gets a next version by an edit, and can go back to it', async () => {
    const published = await answer(await publish(), 200);
    const next = await edit(OPEN);
    expect(next).toMatchObject({ version: 2, state: 'draft', publishedAt: null });
    expect(await versions()).toEqual([
      { version: 2, state: 'draft', publishedAt: null },
      { version: 1, state: 'published', publishedAt: published.publishedAt },
    ]);
    expect(await answer(await route().draft.$delete({ param }), 200)).toEqual(published);
    expect((await save(next.plan, next.revision)).status).toBe(409);
    expect((await route().draft.$delete({ param })).status).toBe(409);
    expect(await answer(await by.client.jobs[':jobId'].$get({ param }), 200)).toMatchObject({ planVersion: 1 });
  });

  test('never published cannot be thrown away, but drafted again', async () => {
    const before = await show();
    await edit(OPEN);
    expect((await route().draft.$delete({ param })).status).toBe(409);
    const again = await answer(await route().draft.$post({ param }), 200);
    expect(again).toMatchObject({ version: 1, plan: before.plan, drafting: false });
    expect(again.revision).not.toBe(before.revision);
  });

  test('drafted again after publishing is the next version', async () => {
    await publish();
    expect(await answer(await route().draft.$post({ param }), 200)).toMatchObject({ version: 2, state: 'draft' });
    await answer(await publish(), 200);
    expect((await versions()).map(({ version, state }) => [version, state])).toEqual([
      [2, 'published'],
      [1, 'published'],
    ]);
  });

  test('leaves a mark in the log when it is published', async () => {
    await publish();
    const { rows } = await api.admin.query(
      "select actor_id, subject_id from audit_events where action = 'plan-published' and subject_id like $1",
      [`${param.jobId}%`],
    );
    expect(rows).toEqual([{ actor_id: by.userId, subject_id: `${param.jobId}/1` }]);
  });

  test('of another organization is not there', async () => {
    const stranger = await recruiter(api);
    const { plan, revision } = await show();
    expect((await save(plan, revision, stranger)).status).toBe(404);
    expect((await route(stranger).versions.$get({ param })).status).toBe(404);
    expect((await route(stranger).draft.$post({ param })).status).toBe(404);
    param = { jobId: randomUUID() };
    expect((await save(plan, revision)).status).toBe(404);
  });
});

test('who redeems a ticket gets the newest published version, and keeps it', async () => {
  await publish();
  const claimed = async () => {
    const { interviewId } = await redeemed(api, (await ticketFor(by, (await candidateOf(by, param.jobId)).id)).code);
    const interview = agent(api).agent.interviews[':interviewId'];
    const read = async () => answer(await interview.claim.$post({ param: { interviewId }, json: { callId: 'one' } }), 200);
    return { read, first: await read() };
  };
  const early = await claimed();
  await edit(OPEN);
  expect((await claimed()).first.planVersion).toBe(1);
  await publish();
  const late = await claimed();
  expect([late.first.planVersion, textOf(late.first)]).toEqual([2, OPEN]);
  expect((await early.read()).plan).toEqual(early.first.plan);
});

describe('the library', () => {
  test('lists its competencies and the information questions', async () => {
    const library = await answer(await by.client.library.$get(), 200);
    expect(library.competencies.length).toBeGreaterThanOrEqual(24);
    expect(library.informationQuestions.map(({ id }) => id)).toContain('notice-period');
  });

  test('gives each competency as it can stand in a plan that is saved and published', async () => {
    const { competencies } = await answer(await by.client.library.$get(), 200);
    const { plan, revision } = await show();
    const [added] = competencies.filter(({ id }) => !plan.competencies.some((one) => one.id === id));
    const { competency, questions } = await answer(await by.client.library[':itemId'].$get({ param: { itemId: added?.id ?? '' } }), 200);
    const more = {
      ...plan,
      competencies: [...plan.competencies, { ...competency, weight: 20 }],
      questions: [...plan.questions, ...questions.slice(0, 2)],
    };
    const saved = await answer(await save(more, revision), 200);
    expect(saved.plan.competencies.at(-1)?.origin).toEqual({ from: 'library', itemId: added?.id });
    expect(saved.plan.questions.at(-1)?.origin.from).toBe('library');
    expect((await publish()).status).toBe(200);
    for (const { id } of competencies) await answer(await by.client.library[':itemId'].$get({ param: { itemId: id } }), 200);
    expect((await by.client.library[':itemId'].$get({ param: { itemId: 'charm' } })).status).toBe(404);
    expect(Plan.safeParse(saved.plan).success).toBe(true);
  });
});

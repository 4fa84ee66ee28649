import type { Plan } from '@viva/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agent, answer, interviewOf, recruiter } from '../test-support/people.ts';
import { startTestApi, type TestApi } from '../test-support/test-api.ts';
import { greeting, question, reply } from '../test-support/turns.ts';
import { writeReport } from './write-report.ts';

const ANSWER = 'I led the migration of our payment service myself. It took three months and cut failures by half.';

let api: TestApi;
let interview: Awaited<ReturnType<typeof interviewOf>>;
let epoch: number;
let plan: Plan;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  interview = await interviewOf(api);
  const held = await answer(await conduct().claim.$post({ param: interview, json: { callId: crypto.randomUUID() } }), 200);
  ({ epoch, plan } = held);
  const turns = [greeting(1), question(2, plan), reply(3, ANSWER, plan)];
  await conduct().turns.$post({ param: interview, json: { epoch, turns } });
});

const conduct = () => agent(api).agent.interviews[':interviewId'];
const finish = () => conduct().finish.$post({ param: interview, json: { epoch, reason: 'plan-covered' } });
const write = () => writeReport(api.deps, { organizationId: interview.by.organizationId, interviewId: interview.interviewId });
const routes = () => interview.by.client.interviews[':interviewId'];
const show = async () => answer(await routes().report.$get({ param: interview }), 200);
const competencies = async () => (await show()).content?.competencies ?? [];
const score = async (competencyId: string, level: 1 | 2 | 3 | 4 | 5 | null, by = interview.by) =>
  by.client.interviews[':interviewId'].scores[':competencyId'].$put({
    param: { interviewId: interview.interviewId, competencyId },
    json: { level, reason: 'What was said.', blind: true },
  });
const decide = () => routes().decision.$post({ param: interview, json: { outcome: 'hold', reason: 'One more talk.' } });

describe('the report', () => {
  test('is not there before the end, waits to be written, and is then ready with verbatim quotes', async () => {
    expect((await routes().report.$get({ param: interview })).status).toBe(404);
    await finish();
    expect(await show()).toMatchObject({ version: 1, state: 'writing', content: null, totals: { weighted: null, assessedWeight: 0 } });
    await write();
    const report = await show();
    expect(report).toMatchObject({ version: 1, state: 'ready', decision: null });
    expect(report.content).toMatchObject({ scoredBy: 'person', notChecked: 'Identity and outside help were not checked.' });
    const quotes = report.content?.competencies.flatMap(({ answers }) => answers.flatMap((given) => given.quotes)) ?? [];
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(ANSWER.slice(quote.start, quote.end)).toBe(quote.text);
  });

  test('written again is the same one', async () => {
    await finish();
    await Promise.all([write(), write()]);
    await write();
    const { rows } = await api.admin.query('select version, state from reports where interview_id = $1', [interview.interviewId]);
    expect(rows).toEqual([{ version: 1, state: 'ready' }]);
  });

  test('gets a new version when words arrive late, and keeps what people scored', async () => {
    await finish();
    await write();
    const [first] = await competencies();
    await score(first?.competencyId ?? '', 4);
    await conduct().turns.$post({ param: interview, json: { epoch, turns: [reply(4, 'And one more thing that belongs to it.', plan)] } });
    await write();
    expect(await show()).toMatchObject({ version: 2, state: 'ready' });
    expect((await competencies())[0]?.score.person?.level).toBe(4);
  });

  test('of an interview without a word says so for every competency', async () => {
    const silent = await interviewOf(api);
    await silent.client.i[':publicId'].commands.$post({ param: silent, json: { command: 'end', id: crypto.randomUUID() } });
    await writeReport(api.deps, { organizationId: silent.by.organizationId, interviewId: silent.interviewId });
    const report = await answer(await silent.by.client.interviews[':interviewId'].report.$get({ param: silent }), 200);
    expect(new Set(report.content?.competencies.map(({ score: { notAssessed } }) => notAssessed))).toEqual(new Set(['not-asked']));
  });

  test('is not written for an interview that goes on', async () => {
    await write();
    expect((await routes().report.$get({ param: interview })).status).toBe(404);
  });
});

describe('a person', () => {
  beforeEach(async () => {
    await finish();
    await write();
  });

  test('scores by competency, and the totals stand on what is assessed', async () => {
    const [first, second] = plan.competencies;
    await answer(await score(first?.id ?? '', 5), 200);
    const report = await answer(await score(second?.id ?? '', 2), 200);
    const [w1, w2] = [first?.weight ?? 0, second?.weight ?? 0];
    expect(report.totals).toEqual({ weighted: Math.round(((5 * w1 + 2 * w2) * 100) / (w1 + w2)) / 100, assessedWeight: w1 + w2 });
    const withdrawn = await answer(await score(second?.id ?? '', null), 200);
    expect(withdrawn.totals).toEqual({ weighted: 5, assessedWeight: w1 });
  });

  test('leaves a mark in the audit log with every score and decision, without its words', async () => {
    const [first] = await competencies();
    await score(first?.competencyId ?? '', 3);
    await decide();
    const { rows } = await api.admin.query('select * from audit_events where subject_id = $1 order by id', [interview.interviewId]);
    expect(rows.map((row) => [row.action, row.actor_id])).toEqual([
      ['competency-scored', interview.by.userId],
      ['decision-made', interview.by.userId],
    ]);
    expect(JSON.stringify(rows)).not.toContain('What was said');
  });

  test('may change a score; the newest counts and the earlier one stays on record', async () => {
    const [first] = await competencies();
    const colleague = await recruiter(api, { organizationId: interview.by.organizationId, role: 'reviewer' });
    await score(first?.competencyId ?? '', 2);
    await answer(await score(first?.competencyId ?? '', 4, colleague), 200);
    expect((await competencies())[0]?.score.person).toMatchObject({ level: 4, by: colleague.userId, blind: true });
    const { rows } = await api.admin.query('select level from scores where interview_id = $1 order by scored_at', [interview.interviewId]);
    expect(rows.map((row) => row.level)).toEqual([2, 4]);
  });

  test('cannot score what is not in the plan', async () => {
    expect((await score('charm', 5)).status).toBe(404);
  });

  test('decides with a reason, and may decide again', async () => {
    const decision = await answer(await decide(), 201);
    expect(decision).toMatchObject({ outcome: 'hold', by: interview.by.userId });
    expect((await show()).decision).toEqual(decision);
    const silent = await routes().decision.$post({ param: interview, json: { outcome: 'hold', reason: '   ' } });
    expect(silent.status).toBe(400);
  });
});

test('nobody scores or decides while the report is being written', async () => {
  await finish();
  expect((await score(plan.competencies[0]?.id ?? '', 3)).status).toBe(409);
  expect((await decide()).status).toBe(409);
});

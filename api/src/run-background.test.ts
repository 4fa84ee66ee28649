import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CV_TYPES } from './candidates/cv-file.ts';
import { makeDocx } from './demo/make-docx.ts';
import { agent, answer, candidateOf, interviewOf, jobWithPlan, recruiter } from './test-support/people.ts';
import { startTestApi, type TestApi } from './test-support/test-api.ts';
import { greeting } from './test-support/turns.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ background: true });
  await api.admin.query('update pgboss.queue set retry_limit = 1, retry_delay = 0, retry_backoff = false');
});
afterAll(() => api.close());

const soon = <T>(check: () => Promise<T>) => vi.waitFor(check, { timeout: 20_000, interval: 100 });

describe('work that fails by every try', () => {
  test('refuses the CV with a sentence, so that nobody waits for it', async () => {
    const by = await recruiter(api);
    const { id: candidateId } = await candidateOf(by, (await jobWithPlan(by)).id);
    const route = by.client.candidates[':candidateId'];
    const file = makeDocx('Amara Okafor');
    const contentType = CV_TYPES.docx ?? '';
    const json = { fileName: 'cv.docx', sizeBytes: file.byteLength, contentType };
    const { cvId, upload } = await answer(await route.cv.$post({ param: { candidateId }, json }), 201);
    await fetch(upload.url, { method: 'PUT', headers: { 'content-type': contentType }, body: new Uint8Array(file) });
    const reads = vi.spyOn(api.deps.files.asService(), 'read').mockRejectedValue(new Error('Storage answers nonsense.'));
    await answer(await by.client.cvs[':cvId'].uploaded.$post({ param: { cvId } }), 202);
    await soon(async () => {
      const { cv } = await answer(await route.$get({ param: { candidateId } }), 200);
      expect(cv).toMatchObject({ state: 'refused', reason: expect.stringContaining('Please upload it again') });
    });
    expect(reads).toHaveBeenCalledTimes(2);
    reads.mockRestore();
  });

  test('asks a person to judge by the transcript instead of the report, and the next try that works fills it', async () => {
    const interview = await interviewOf(api);
    const conduct = agent(api).agent.interviews[':interviewId'];
    const { epoch, plan } = await answer(await conduct.claim.$post({ param: interview, json: { callId: crypto.randomUUID() } }), 200);
    await conduct.turns.$post({ param: interview, json: { epoch, turns: [greeting(1)] } });
    const setPlan = (content: unknown) =>
      api.admin.query('update plans set content = $1 where job_id = $2', [JSON.stringify(content), interview.job.id]);
    await api.admin.query('alter table plans disable trigger published_plan_is_immutable');
    // Enough of it for the call to end by, and not for a report.
    await setPlan({ ...plan, informationQuestions: undefined });
    await conduct.finish.$post({ param: interview, json: { epoch, reason: 'plan-covered' } });
    const state = async () =>
      (await api.admin.query('select version, state from reports where interview_id = $1', [interview.interviewId])).rows;
    await soon(async () => expect(await state()).toEqual([{ version: 1, state: 'needs-review' }]));
    await setPlan(plan);
    await api.deps.database.asOrganization(interview.by.organizationId, ({ tasks }) =>
      tasks.enqueue('write-report', { organizationId: interview.by.organizationId, interviewId: interview.interviewId }),
    );
    await soon(async () => expect(await state()).toEqual([{ version: 1, state: 'ready' }]));
  });
});

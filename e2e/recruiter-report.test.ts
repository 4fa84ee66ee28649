import type { Plan } from '@viva/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { remember } from './src/canaries.ts';
import { openCandidate } from './src/candidate.ts';
import { type Desk, openDesk } from './src/desk.ts';
import { talkShortly } from './src/steps.ts';

const running = inject('running');
const { web } = running;
const TALKER = 'Anneliese Quince-Adeyemi';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk(running);
  ({ page } = desk);
  remember(running, TALKER, running.recruiter.password);
  await talkShortly(await openCandidate(desk.browser), await desk.recruiter.newCandidate(TALKER));
});

afterAll(() => desk?.close());

describe('a report without a model', () => {
  let interviewId: string;
  let plan: Plan;
  const weightOf = (index: number) => plan.competencies[index]?.weight ?? 0;
  const nameOf = (index: number) => plan.competencies[index]?.name ?? '';

  const score = async (index: number, level: number, reason: string) => {
    const part = page.getByRole('article', { name: nameOf(index) });
    await part.getByRole('button', { name: /^(Score|Change score): / }).click();
    await part.getByRole('radio', { name: String(level), exact: true }).click();
    await part.getByLabel('Reason').fill(reason);
    await part.getByRole('button', { name: 'Save score' }).click();
    await part.getByText(reason).waitFor();
  };
  const total = async (...scored: [index: number, level: number][]) => {
    const assessed = scored.reduce((sum, [index]) => sum + weightOf(index), 0);
    const weighted = scored.reduce((sum, [index, level]) => sum + weightOf(index) * level, 0) / assessed;
    await page.getByText(`Weighted, over ${assessed} % assessed: ${weighted.toFixed(1)}`).waitFor();
  };

  test('says that people score, and adds up nothing that nobody has given', async () => {
    const interview = await desk.database.interviewOf(TALKER);
    expect(interview).toMatchObject({ state: 'finished', reason: 'candidate-ended' });
    interviewId = interview.id;
    ({ plan } = await desk.recruiter.get<{ plan: Plan }>(`/interviews/${interviewId}`));
    await page.goto(`${web}/interviews/${interviewId}`);
    await page.getByText('No model is set. You score.').waitFor({ timeout: 60_000 });
    await page.getByText('Nothing is assessed yet').waitFor();
    await page
      .getByRole('article', { name: nameOf(0) })
      .getByRole('button', { name: /^Score: / })
      .click();
    await page.getByRole('button', { name: 'Save score' }).click();
    await page.getByText('Choose a level first, or Cannot be assessed.').waitFor();
    await page.getByText('Say what the level rests on.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  test('is scored by a person with reasons, and the totals follow each score', async () => {
    await score(0, 4, 'Named the cause before the remedy.');
    await total([0, 4]);
    await score(1, 2, 'Told what the team did.');
    await total([0, 4], [1, 2]);
    await score(1, 3, 'Told it again, with an own part.');
    await total([0, 4], [1, 3]);
    const stored = await desk.database.rows<{ level: number }>('select level from scores where interview_id = $1 order by scored_at', [
      interviewId,
    ]);
    expect(stored.map(({ level }) => level)).toEqual([4, 2, 3]);
  });

  test('ends in a decision with a reason, which is kept', async () => {
    await page.getByRole('button', { name: 'Hold' }).click();
    await page.getByRole('button', { name: 'Record decision' }).click();
    await page.getByText('Say why, in a sentence. It is kept with the decision.').waitFor();
    await page.getByRole('region', { name: 'Decision' }).getByLabel('Reason').fill('Two competencies are still open.');
    await page.getByRole('button', { name: 'Record decision' }).click();
    await page.getByRole('button', { name: 'Change decision' }).waitFor();
    await page.reload();
    await page.getByRole('region', { name: 'Decision' }).getByText('Two competencies are still open.').waitFor();
    await total([0, 4], [1, 3]);
    const decisions = await desk.database.rows('select outcome, reason from decisions where interview_id = $1', [interviewId]);
    expect(decisions).toEqual([{ outcome: 'hold', reason: 'Two competencies are still open.' }]);
  });

  test('may be changed, and stands while it is not', async () => {
    const decision = page.getByRole('region', { name: 'Decision' });
    await page.getByRole('button', { name: 'Change decision' }).click();
    await decision.getByRole('button', { name: 'Cancel' }).click();
    await decision.getByText('Two competencies are still open.').waitFor();
  });
});

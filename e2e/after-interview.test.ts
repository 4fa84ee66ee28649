import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { remember } from './src/canaries.ts';
import { openCandidate } from './src/candidate.ts';
import { type Desk, openDesk } from './src/desk.ts';
import { talkShortly } from './src/steps.ts';

const running = inject('running');
const { web } = running;
const TALKER = 'Theodosia Winterbourne';

let desk: Desk;
let thanks: Page;

beforeAll(async () => {
  remember(running, TALKER);
  desk = await openDesk(running);
  const candidate = await openCandidate(desk.browser);
  await talkShortly(candidate, await desk.recruiter.newCandidate(TALKER));
  thanks = candidate.page;
});

afterAll(() => desk?.close());

describe('a person is wished for after the interview', () => {
  test('at a press, which is confirmed', async () => {
    await thanks.getByRole('button', { name: 'Ask the team to contact me' }).click();
    await thanks.getByRole('status').filter({ hasText: 'was asked to contact you.' }).waitFor({ timeout: 20_000 });
  });

  test('the team is told who it is, and the interview stays as it ended', async () => {
    const { page } = desk;
    await page.goto(`${web}/needs-you`);
    await page
      .getByRole('listitem')
      .filter({ hasText: `${TALKER} asked for a person` })
      .waitFor({ timeout: 20_000 });
    expect(await desk.database.interviewOf(TALKER)).toMatchObject({ state: 'finished', reason: 'candidate-ended' });
  });
});

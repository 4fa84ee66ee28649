import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { graveFindings } from './src/axe.ts';
import { remember } from './src/canaries.ts';
import { type Desk, openDesk } from './src/desk.ts';

const running = inject('running');
const { web } = running;
const TITLE = 'Lamplighter for the north pier';
const DESCRIPTION = `${TITLE}

Your tasks
- You keep nine lamps burning in every weather and plan your own rounds.
- You look for the cause of a failure before its remedy, and explain it to the harbour office.
- You work together with the pilots and learn what you need when a lamp is new to you.

What we offer
- The pay is 2,900 euros a month, and a hut by the pier.`;
const FAMILY = 'Do your children make night rounds difficult for you?';

let desk: Desk;
let page: Page;
let jobId: string;

beforeAll(async () => {
  desk = await openDesk(running);
  ({ page } = desk);
  remember(running, TITLE, running.recruiter.password);
  const { id } = await desk.recruiter.post<{ id: string }>('/jobs', {
    title: TITLE,
    description: DESCRIPTION,
    language: 'en',
    minutes: 20,
  });
  jobId = id;
  await page.goto(`${web}/jobs/${jobId}?view=plan`);
});

afterAll(() => desk?.close());

const question = (of: Page = page) => of.getByRole('textbox', { name: 'Question 1', exact: true });
/** As often as it takes: before the page has come alive, what is typed may not stay. */
const write = (field: Locator, text: string) =>
  expect
    .poll(async () => {
      await field.fill(text);
      return field.inputValue();
    })
    .toBe(text);
const saved = (of: Page = page) => of.getByText(/Saved \d\d:\d\d/).waitFor();
const weights = () =>
  page.getByRole('spinbutton').evaluateAll((fields) => fields.map((field) => Number((field as HTMLInputElement).value)));
const storedPlan = () =>
  desk.recruiter.get<{ version: number; state: string; plan: { questions: { text: string }[] } }>(`/jobs/${jobId}/plan`);

describe('a draft', () => {
  test('saves what is typed by itself, and shows it after a reload', async () => {
    await write(question(), 'Tell me about a lamp that went out on you. What did you do?');
    await page.getByText('Saving…').waitFor();
    await saved();
    await page.reload();
    await expect.poll(() => question().inputValue()).toContain('a lamp that went out');
  });

  test('has weights that are 100 together, whichever is changed', async () => {
    const [first = 0] = await weights();
    await page
      .getByRole('spinbutton')
      .first()
      .fill(String(first + 11));
    const after = await weights();
    expect(after[0]).toBe(first + 11);
    expect(after.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    await page.getByRole('spinbutton').first().blur();
    await saved();
  });

  test('takes a competency from the library, and gives one back that was removed', async () => {
    const region = page.getByRole('region', { name: 'Competencies' });
    await page.getByRole('button', { name: 'Add competency' }).click();
    await page.getByLabel('Filter the library').fill('adapting');
    await page.keyboard.press('Enter');
    await region.getByRole('button', { name: 'Adapting to change', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Remove Adapting to change' }).click();
    await expect.poll(() => region.getByRole('button', { name: 'Adapting to change', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await region.getByRole('button', { name: 'Adapting to change', exact: true }).waitFor();
    expect((await weights()).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    await saved();
  });

  test('says of a question about family that it is not allowed, beside it, and Publish explains what stands in the way', async () => {
    await page.getByRole('region', { name: 'Competencies' }).getByRole('button', { expanded: false }).first().click();
    const field = page.getByRole('textbox', { name: /^Question \d+$/ }).first();
    const before = await field.inputValue();
    await field.fill(FAMILY);
    await page.locator('li:focus-within').getByText('Asks about family. Not allowed.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: '1 thing to correct before publishing' }).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await desk.dialog().getByText('Asks about family. Not allowed.').waitFor();
    await desk.dialog().getByRole('button', { name: 'Show the first' }).click();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await graveFindings(page)).toEqual([]);
    await field.fill(before);
    await page.getByRole('button', { name: 'to correct before publishing' }).waitFor({ state: 'detached' });
  });
});

describe('two who edit', () => {
  let context: BrowserContext;
  let other: Page;

  beforeAll(async () => {
    context = await desk.browser.newContext({ storageState: await desk.recruiter.context.storageState() });
    other = await context.newPage();
    // Nothing tells this page of the other's changes, as behind a proxy that holds events back.
    await other.route('**/api/events', (route) => route.abort());
    await other.goto(`${web}/jobs/${jobId}?view=plan`);
    await question(other).waitFor();
  });

  afterAll(() => context?.close());

  test('the second is told, sees both, and loses no word before choosing', async () => {
    await question().fill('What is the first thing you look at on a round?');
    await saved();
    await write(question(other), 'Which lamp taught you most?');
    await other.getByText('Somebody else has changed this plan.').waitFor();
    expect(await question(other).inputValue()).toBe('Which lamp taught you most?');
    await other.getByRole('button', { name: 'Show theirs' }).click();
    await other.getByText('What is the first thing you look at on a round?').waitFor();
    await other.getByRole('button', { name: 'Back to mine' }).click();
    await other.getByRole('button', { name: 'Keep mine' }).click();
    await saved(other);
    // The first has typed nothing since, and sees it come.
    await expect.poll(() => question().inputValue()).toBe('Which lamp taught you most?');
    await page.getByText('by somebody else').waitFor();
  });
});

describe('publishing', () => {
  test('makes v1, which is read and not changed', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await desk.dialog().getByText('Candidates can then be invited').waitFor();
    await desk.dialog().getByRole('button', { name: 'Publish plan' }).click();
    await page.getByText('Published · v1').waitFor();
    expect(await question().count()).toBe(0);
    await page.getByText('Which lamp taught you most?').waitFor();
  });

  test('a change begins v2 as a draft, which can be thrown away', async () => {
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('Draft · v2').waitFor();
    expect((await storedPlan()).state).toBe('draft');
    await page.getByRole('button', { name: 'More for this plan' }).click();
    await page.getByRole('menuitem', { name: 'Throw this draft away' }).click();
    await desk.dialog().getByRole('button', { name: 'Throw it away' }).click();
    await page.getByText('Published · v1').waitFor();
  });

  test('v2 says who keeps v1, by keys alone', async () => {
    // Somebody has opened an interview with v1.
    const { id } = await desk.recruiter.post<{ id: string }>(`/jobs/${jobId}/candidates`, { name: 'Wilhelmina Tam' });
    const { code } = await desk.recruiter.post<{ code: string }>(`/candidates/${id}/tickets`, { expiresInDays: 7 });
    const opened = await page.request.post(`${web}/api/tickets/redeem`, {
      data: { ticket: code, consents: { interviewByAi: true, recording: false, liveListening: false } },
      headers: { origin: web },
    });
    expect(opened.status()).toBeLessThan(300);
    await page.getByRole('button', { name: 'Change it' }).press('Enter');
    await page.getByText('Draft · v2').waitFor();
    await page.getByRole('textbox', { name: 'Question 1', exact: true }).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' And why?');
    await page.keyboard.press('Tab');
    await saved();
    await page.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
    await desk.dialog().getByText('Future interviews use v2').waitFor();
    await desk.dialog().getByText('The 1 that was opened keeps v1.').waitFor();
    await desk.dialog().getByRole('button', { name: 'Publish plan' }).press('Enter');
    await page.getByText('Published · v2').waitFor();
    await page.getByRole('region', { name: 'Versions' }).getByText('v1 · published').waitFor();
    expect((await storedPlan()).plan.questions[0]?.text).toMatch(/And why\?$/);
  });
});

describe('by keys alone', () => {
  test('a question is added, written, moved and removed, and the cursor stays with it', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.getByRole('button', { name: 'Change it' }).press('Enter');
    await page.getByRole('button', { name: 'Add question' }).press('Enter');
    await desk.dialog().getByRole('button', { name: 'Write one of your own' }).press('Enter');
    await expect.poll(focused).toMatch(/^Question \d+$/);
    await page.getByText('Not part of the plan until it has words.').waitFor();
    await page.keyboard.type('How do you know that a lamp will last the night?');
    const mine = page.locator('li:focus-within');
    await mine.getByRole('button', { name: 'Move up' }).press('Enter');
    await expect.poll(focused).toBe('Move up');
    await saved();
    expect((await storedPlan()).plan.questions.some(({ text }) => text.includes('last the night'))).toBe(true);
    await mine.getByRole('button', { name: 'Remove question' }).press('Enter');
    await saved();
    expect((await storedPlan()).plan.questions.some(({ text }) => text.includes('last the night'))).toBe(false);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { remember } from './src/canaries.ts';
import { type Desk, openDesk } from './src/desk.ts';

const running = inject('running');
const { web } = running;
const TITLE = 'Keeper of the tide tables';
const DESCRIPTION = `${TITLE}

You keep the tide tables of nine harbours correct, in TypeScript on PostgreSQL. You look for the cause of an error before its remedy,
you explain a change so that a pilot can plan with it, and you learn what you need when a harbour is new to you.`;

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk(running);
  ({ page } = desk);
  remember(running, TITLE, running.recruiter.password);
});

afterAll(() => desk?.close());

const rowOf = (name: string) => desk.rowOf(name);
const dialog = () => desk.dialog();

describe('a first start', () => {
  test('is not empty: a job with a published plan, and three candidates whose CVs are read and who have tickets', async () => {
    const [job] = await desk.database.rows<{ id: string; title: string }>('select id, title from jobs order by created_at limit 1');
    const candidates = await desk.database.rows<{ id: string; name: string }>(
      'select id, name from candidates where job_id = $1 order by created_at limit 3',
      [job?.id],
    );
    expect(candidates).toHaveLength(3);
    await page.goto(`${web}/jobs`);
    await rowOf(job?.title ?? '')
      .getByText('Open')
      .waitFor();
    await page.goto(`${web}/jobs/${job?.id}?view=plan`);
    await page.getByText('Published · v1').waitFor();
    await page.getByRole('link', { name: 'Candidates' }).last().click();
    for (const { name } of candidates) {
      await rowOf(name).getByText('valid until').waitFor();
      await rowOf(name)
        .getByText(/^(on file|\d+ pages?)$/)
        .waitFor();
    }
  });
});

describe('signing in', () => {
  test('is reached by any name of this machine', async () => {
    const context = await desk.browser.newContext();
    const door = await context.newPage();
    await door.goto(`${web.replace('localhost', '127.0.0.1')}/sign-in`);
    await door.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(door.url()).toBe(`${web}/sign-in`);
    await context.close();
  });

  test('with a wrong password says so plainly and tells nothing of the account', async () => {
    const context = await desk.browser.newContext();
    const door = await context.newPage();
    for (const email of [running.recruiter.email, 'nobody.known@example.org']) {
      await door.goto(`${web}/sign-in`);
      await door.getByLabel('E-mail').fill(email);
      await door.getByLabel('Password').fill('not the password');
      await door.getByRole('button', { name: 'Sign in' }).click();
      await door.getByText('E-mail and password do not match. Check both and try again.').waitFor();
      expect(await door.getByLabel('E-mail').inputValue()).toBe(email);
    }
    await door.goto(`${web}/jobs`);
    expect(new URL(door.url()).pathname).toBe('/sign-in');
    await context.close();
  });
});

describe('a new job', () => {
  test('is refused with a reason while its description is too short or too long', async () => {
    await page.goto(`${web}/jobs`);
    await page.getByRole('link', { name: 'New job' }).click();
    await page.getByLabel('Job description').fill('x');
    await page.getByRole('button', { name: 'Draft the plan' }).click();
    await page.getByText('This is too short to draft questions from. Paste the whole description.').waitFor();
    await page.getByLabel('Job description').fill('long '.repeat(5_000));
    await page.getByText('This is longer than 20,000 characters. Keep the tasks and what you look for.').waitFor();
    const megabyte = { title: TITLE, description: 'x'.repeat(1_000_000), language: 'en', minutes: 20 };
    const answer = await page.request.post(`${web}/api/jobs`, { data: megabyte, headers: { origin: web } });
    expect(answer.status()).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'too-large', detail: expect.stringMatching(/\.$/) });
  });

  test('becomes a plan to read from a pasted description, and nothing is asked of anybody before it is published', async () => {
    await page.getByLabel('Job description').fill(DESCRIPTION);
    expect(await page.getByLabel('Title').inputValue()).toBe(TITLE);
    await page.getByLabel('Minutes').selectOption('20');
    await page.getByRole('button', { name: 'Draft the plan' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText('from the built-in library').waitFor();
    const competencies = page.getByRole('region', { name: 'Competencies' }).getByRole('button');
    expect(await competencies.count()).toBeGreaterThanOrEqual(3);
    await competencies.nth(1).click();
    await page.getByRole('heading', { name: 'Questions' }).waitFor();
    for (const level of ['1', '3', '5']) await page.getByRole('textbox', { name: `${level} looks like` }).waitFor();
  });

  test('is open once its plan is published, and a plan is published once', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await dialog().getByText('A published plan cannot change').waitFor();
    await dialog().getByRole('button', { name: 'Publish plan' }).click();
    await page.getByText('Published · v1').waitFor();
    await page.getByRole('button', { name: 'Add candidate' }).first().waitFor();
    const jobId = new URL(page.url()).pathname.split('/').at(-1);
    const again = await page.request.post(`${web}/api/jobs/${jobId}/plan/publish`, { headers: { origin: web } });
    expect(again.status()).toBe(409);
  });
});

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
    await page.getByRole('navigation', { name: 'Parts of this job' }).getByRole('link', { name: 'Candidates' }).click();
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

describe('an address that leads nowhere', () => {
  test('is told so, and there is nothing to try again', async () => {
    for (const path of ['/jobs/not-an-id', '/candidates/not-an-id', '/interviews/00000000-0000-4000-8000-000000000000']) {
      await page.goto(`${web}${path}`);
      await page.getByText('does not exist, or belongs to another organization.').waitFor();
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    }
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

  test('is refused at the first bad field: without a title, and with a day to reply by that is over', async () => {
    await page.getByLabel('Job description').fill('One sentence that is long enough and ends like one.');
    await page.getByLabel('Reply by').fill('2020-01-31');
    await page.getByRole('button', { name: 'Draft the plan' }).click();
    await page.getByText('Give the job a title.').waitFor();
    await page.getByText('This day is in the past. Choose a later one, or none.').waitFor();
    expect(await page.getByLabel('Title').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByLabel('Reply by').fill('');
  });

  test('outlives a reload of the page it is being written on', async () => {
    await page.getByLabel('Job description').fill(DESCRIPTION);
    await page.reload();
    await expect.poll(() => page.getByLabel('Job description').inputValue()).toBe(DESCRIPTION);
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
    await page.getByRole('button', { name: 'Publish', exact: true }).dblclick();
    await dialog().getByText('A published plan cannot change').waitFor();
    await dialog().getByRole('button', { name: 'Publish plan' }).dblclick();
    await page.getByText('Published · v1').waitFor();
    await page.getByRole('button', { name: 'Add candidate' }).first().waitFor();
    const jobId = new URL(page.url()).pathname.split('/').at(-1);
    const again = await page.request.post(`${web}/api/jobs/${jobId}/plan/publish`, { headers: { origin: web } });
    expect(again.status()).toBe(409);
  });
});

describe('two presses in one instant', () => {
  const NAME = 'Evangeline Twice-Pressed';

  test('add one candidate, and the second does not fall through to the page behind', async () => {
    remember(running, NAME);
    await page.getByRole('navigation', { name: 'Parts of this job' }).getByRole('link', { name: 'Candidates' }).click();
    await page.getByText('No candidates yet.').waitFor();
    const before = page.url();
    await page.getByRole('button', { name: 'Add candidate' }).first().click();
    await dialog().getByLabel('Name').fill(NAME);
    await dialog().getByRole('button', { name: 'Add candidate' }).dblclick();
    await rowOf(NAME).waitFor();
    await dialog().waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe(new URL(before).pathname);
    expect(await desk.database.rows('select id from candidates where name = $1', [NAME])).toHaveLength(1);
  });

  test('issue one ticket, which is shown', async () => {
    await page.getByRole('button', { name: `Issue ticket for ${NAME}` }).dblclick();
    await dialog().getByRole('button', { name: 'Issue ticket' }).dblclick();
    await dialog().getByLabel('Code', { exact: true }).waitFor();
    const tickets = await desk.database.rows<{ state: string }>(
      'select t.state from tickets t join candidates c on c.id = t.candidate_id where c.name = $1',
      [NAME],
    );
    expect(tickets).toEqual([{ state: 'issued' }]);
    remember(running, await dialog().getByLabel('Code', { exact: true }).inputValue());
  });
});

import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '@viva/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './src/browser.ts';
import { remember, rememberCookies } from './src/canaries.ts';
import { openCandidate } from './src/candidate.ts';
import { bytes, pdf, picture } from './src/cv-files.ts';
import { type Database, openDatabase } from './src/database.ts';
import { type Recruiter, signIn } from './src/recruiter.ts';
import { endInterview, start, walkToTheDoor } from './src/steps.ts';

const running = inject('running');
const { web } = running;
const TALKER = 'Bartholomew Quince-Adeyemi';
const INVITED = 'Philippa Vandermolen';
const EMAIL = 'philippa.vandermolen@example.org';
const TITLE = 'Keeper of the tide tables';
const DESCRIPTION = `${TITLE}

You keep the tide tables of nine harbours correct, in TypeScript on PostgreSQL. You look for the cause of an error before its remedy,
you explain a change so that a pilot can plan with it, and you learn what you need when a harbour is new to you.`;
const CV_LINE = 'Ten years of tide tables at the harbour of Genoa';

let browser: Browser;
let database: Database;
let recruiter: Recruiter;
let page: Page;
let talked: Promise<string>;
let scratch: string;

/** The shortest interview there is: begun, and ended while the interviewer still says hello. */
async function talkShortly(): Promise<string> {
  const { url } = await recruiter.newCandidate(TALKER);
  const candidate = await openCandidate(browser);
  await walkToTheDoor(candidate.page, url, { record: false });
  await start(candidate.page);
  await candidate.untilHeard(0);
  await endInterview(candidate.page);
  await candidate.page.getByRole('heading', { name: 'Thank you' }).waitFor({ timeout: 60_000 });
  return url;
}

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'viva-cv-'));
  database = await openDatabase(running.adminUrl);
  browser = await launchBrowser();
  recruiter = await signIn(browser, running);
  page = recruiter.page;
  talked = talkShortly();
  talked.catch(() => {});
  remember(running, INVITED, EMAIL, TALKER, CV_LINE, TITLE, running.recruiter.password);
});

afterAll(async () => {
  await rememberCookies(running, browser);
  await browser?.close();
  await database?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name }) });
const dialog = () => page.getByRole('dialog');

describe('a first start', () => {
  test('is not empty: a job with a published plan, and three candidates whose CVs are read and who have tickets', async () => {
    const [job] = await database.rows<{ id: string; title: string }>('select id, title from jobs order by created_at limit 1');
    const candidates = await database.rows<{ id: string; name: string }>(
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
    const context = await browser.newContext();
    const door = await context.newPage();
    await door.goto(`${web.replace('localhost', '127.0.0.1')}/sign-in`);
    await door.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(door.url()).toBe(`${web}/sign-in`);
    await context.close();
  });

  test('with a wrong password says so plainly and tells nothing of the account', async () => {
    const context = await browser.newContext();
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
    await page.getByText('Draft · v1 · from the built-in library').waitFor();
    const competencies = page.getByRole('region', { name: 'Competencies' }).getByRole('button');
    expect(await competencies.count()).toBeGreaterThanOrEqual(3);
    await competencies.nth(1).click();
    await page.getByRole('heading', { name: 'Questions' }).waitFor();
    for (const level of ['1', '3', '5']) await page.getByRole('term').filter({ hasText: level }).waitFor();
  });

  test('is open once its plan is published, and a plan is published once', async () => {
    await page.getByRole('button', { name: 'Publish' }).click();
    await dialog().getByText('A published plan cannot change').waitFor();
    await dialog().getByRole('button', { name: 'Publish plan' }).click();
    await page.getByText('Published · v1').waitFor();
    await page.getByRole('button', { name: 'Add candidate' }).first().waitFor();
    const jobId = new URL(page.url()).pathname.split('/').at(-1);
    const again = await page.request.post(`${web}/api/jobs/${jobId}/plan/publish`, { headers: { origin: web } });
    expect(again.status()).toBe(409);
  });
});

describe('a CV', () => {
  test('comes with a new candidate and is there to read when it has been read', async () => {
    await page.getByRole('link', { name: 'Candidates' }).last().click();
    await page.getByRole('button', { name: 'Add candidate' }).first().click();
    await dialog().getByLabel('Name').fill(INVITED);
    await dialog().getByLabel('E-mail').fill(EMAIL);
    await dialog()
      .getByLabel('CV')
      .setInputFiles(pdf('vandermolen.pdf', [INVITED, CV_LINE]));
    await dialog().getByRole('button', { name: 'Add candidate' }).click();
    await rowOf(INVITED).getByText('1 page').waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: INVITED }).click();
    await page.getByText(CV_LINE).waitFor();
  });

  const replaceBy = async (file: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) => {
    await page.getByRole('button', { name: `More for ${INVITED}` }).click();
    await page.getByRole('menuitem', { name: /(Replace|Upload) CV/ }).click();
    await dialog().getByLabel('CV').setInputFiles(file);
    await dialog().getByRole('button', { name: 'Upload CV' }).click();
  };

  test('that is a picture under a PDF’s name, or protected by a password, is refused in a sentence of its own', async () => {
    await replaceBy(picture('a-picture.pdf'));
    await page.getByText('a-picture.pdf could not be read. This is not a PDF or DOCX file, whatever its name says.').waitFor();
    await replaceBy(pdf('locked.pdf', [INVITED], { encrypted: true }));
    await page.getByText('locked.pdf could not be read. The file is protected by a password.').waitFor();
  });

  test('that is empty or 40 MB large is refused before a byte of it is sent', async () => {
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()));
    await replaceBy(bytes('empty.pdf', 0));
    await dialog().getByText('This file is empty. Please choose another one.').waitFor();
    const large = join(scratch, 'large.pdf');
    writeFileSync(large, '%PDF-1.4\n');
    truncateSync(large, 40 * 1024 * 1024);
    await dialog().getByLabel('CV').setInputFiles(large);
    await dialog().getByRole('button', { name: 'Upload CV' }).click();
    await dialog().getByText('This file is larger than 10 MB. Please choose a smaller one.').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    expect(sent).toEqual([]);
  });
});

describe('a ticket', () => {
  let holder: Page;
  const issued: string[] = [];
  const linkInDialog = async () => {
    const url = await dialog().getByLabel('Link', { exact: true }).inputValue();
    const code = await dialog().getByLabel('Code', { exact: true }).inputValue();
    remember(running, code, code.replaceAll('-', ''));
    await dialog().getByRole('button', { name: 'Done' }).click();
    issued.push(url);
    return { url, code };
  };
  const refusal = async (ticket: string) => {
    await holder.goto(`${web}/i`);
    await holder.getByLabel('Ticket').fill(ticket);
    await holder.getByRole('button', { name: 'Continue' }).click();
    return await holder.getByRole('alert').filter({ hasText: '.' }).textContent();
  };

  beforeAll(async () => {
    holder = await (await browser.newContext()).newPage();
  });

  test('is shown once as a link and a code, and both open the same invitation', async () => {
    await page.getByRole('button', { name: `Issue ticket for ${INVITED}` }).click();
    await dialog().getByRole('button', { name: 'Issue ticket' }).click();
    const { url, code } = await linkInDialog();
    expect(url).toBe(`${web}/i#t=${code.replaceAll('-', '')}`);
    await holder.goto(url);
    await holder.getByRole('heading', { name: `Hello ${INVITED}` }).waitFor();
    expect(holder.url()).toBe(`${web}/i`);
    await holder.evaluate(() => sessionStorage.clear());
    await holder.goto(`${web}/i`);
    await holder.getByLabel('Ticket').fill(code.toLowerCase());
    await holder.getByRole('button', { name: 'Continue' }).click();
    await holder.getByRole('heading', { name: `Hello ${INVITED}` }).waitFor();
  });

  test('dies when a new one is issued, and is told so', async () => {
    await page.getByRole('button', { name: `More for ${INVITED}` }).click();
    await page.getByRole('menuitem', { name: 'Reset ticket' }).click();
    await dialog().getByText('The ticket sent before stops working at once.').waitFor();
    await dialog().getByRole('button', { name: 'Reset ticket' }).click();
    const { url } = await linkInDialog();
    await holder.goto(issued[0] ?? '');
    await holder.getByText('The company has withdrawn this ticket. Ask them for a new link.').waitFor();
    await holder.goto(url);
    await holder.getByRole('heading', { name: `Hello ${INVITED}` }).waitFor();
  });

  test('can be revoked, and can be over', async () => {
    await page.getByRole('button', { name: `More for ${INVITED}` }).click();
    await page.getByRole('menuitem', { name: 'Revoke ticket' }).click();
    await dialog().getByRole('button', { name: 'Revoke ticket' }).click();
    await page.getByText('revoked').first().waitFor();
    await holder.goto(issued[1] ?? '');
    await holder.getByText('The company has withdrawn this ticket.').waitFor();
    await page.getByRole('button', { name: `Issue ticket for ${INVITED}` }).click();
    await dialog().getByRole('button', { name: 'Issue ticket' }).click();
    const { url } = await linkInDialog();
    await database.rows(
      "update tickets t set expires_at = now() - interval '1 minute', issued_at = now() - interval '2 days' from candidates c where c.id = t.candidate_id and c.name = $1 and t.state = 'issued'",
      [INVITED],
    );
    await holder.goto(url);
    await holder.getByText('This ticket is over. Ask the company for a new link.').waitFor();
  });

  test('that is malformed or was never issued is refused in the same words', async () => {
    await holder.evaluate(() => sessionStorage.clear());
    const unknown = await refusal('ABCDE-FGHJK-MNPQR-STVWX-YZ0123');
    expect(unknown).toBe('This ticket is not known. Check it for mistakes, or open the link from your invitation.');
    expect(await refusal('my ticket, please')).toBe(unknown);
  });

  test('opens one interview: spent, it opens nothing', async () => {
    await holder.goto(await talked);
    await holder.getByText('This ticket has been used.').waitFor();
  });
});

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
    await part.getByText(`“${reason}”`).waitFor();
  };
  const total = async (...scored: [index: number, level: number][]) => {
    const assessed = scored.reduce((sum, [index]) => sum + weightOf(index), 0);
    const weighted = scored.reduce((sum, [index, level]) => sum + weightOf(index) * level, 0) / assessed;
    await page.getByText(`Weighted, over ${assessed} % assessed: ${weighted.toFixed(1)}`).waitFor();
  };

  test('says that people score, and adds up nothing that nobody has given', async () => {
    await talked;
    const interview = await database.interviewOf(TALKER);
    expect(interview).toMatchObject({ state: 'finished', reason: 'candidate-ended' });
    interviewId = interview.id;
    ({ plan } = await recruiter.get<{ plan: Plan }>(`/interviews/${interviewId}`));
    await page.goto(`${web}/interviews/${interviewId}`);
    await page.getByText('No model is set. You score.').waitFor({ timeout: 60_000 });
    await page.getByText('Nothing is assessed yet').waitFor();
    await page
      .getByRole('article', { name: nameOf(0) })
      .getByRole('button', { name: /^Score: / })
      .click();
    expect(await page.getByRole('button', { name: 'Save score' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  test('is scored by a person with reasons, and the totals follow each score', async () => {
    await score(0, 4, 'Named the cause before the remedy.');
    await total([0, 4]);
    await score(1, 2, 'Told what the team did.');
    await total([0, 4], [1, 2]);
    await score(1, 3, 'Told it again, with an own part.');
    await total([0, 4], [1, 3]);
    const stored = await database.rows<{ level: number }>('select level from scores where interview_id = $1 order by scored_at', [
      interviewId,
    ]);
    expect(stored.map(({ level }) => level)).toEqual([4, 2, 3]);
  });

  test('ends in a decision with a reason, which is kept', async () => {
    await page.getByRole('button', { name: 'Hold' }).click();
    await page.getByRole('region', { name: 'Decision' }).getByLabel('Reason').fill('Two competencies are still open.');
    await page.getByRole('button', { name: 'Record decision' }).click();
    await page.getByRole('button', { name: 'Change decision' }).waitFor();
    await page.reload();
    await page.getByRole('region', { name: 'Decision' }).getByText('Two competencies are still open.').waitFor();
    await total([0, 4], [1, 3]);
    const decisions = await database.rows('select outcome, reason from decisions where interview_id = $1', [interviewId]);
    expect(decisions).toEqual([{ outcome: 'hold', reason: 'Two competencies are still open.' }]);
  });
});

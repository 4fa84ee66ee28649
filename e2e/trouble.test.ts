import { draftPlan, Plan, type Turn } from '@viva/domain';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './src/browser.ts';
import { remember, rememberCookies } from './src/canaries.ts';
import { type Candidate, openCandidate } from './src/candidate.ts';
import { type Database, openDatabase } from './src/database.ts';
import { type Recruiter, signIn } from './src/recruiter.ts';
import { leaks, secretsOf } from './src/secrets.ts';
import { askForPerson, finish, isCandidatesTurn, questionOnScreen, sayAgain, skip, start, walkToTheDoor } from './src/steps.ts';

const running = inject('running');
const { web } = running;
const TALKER = 'Tarquin Abernethy-Nwosu';
const SILENT = 'Isolde Marchetti-Brandt';
const PERSON = 'Wilhelmina Oyelaran-Frost';

let browser: Browser;
let database: Database;
let recruiter: Recruiter;
let talker: Candidate;
let silent: Candidate;
let interviewId: string;
let begun: Promise<void>;

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

beforeAll(async () => {
  remember(running, TALKER, SILENT, PERSON);
  database = await openDatabase(running.adminUrl);
  browser = await launchBrowser();
  recruiter = await signIn(browser, running);
  const { url } = await recruiter.newCandidate(TALKER);
  talker = await openCandidate(browser);
  await walkToTheDoor(talker.page, url, { record: false });
  interviewId = (await database.interviewOf(TALKER)).id;
  // The greeting is spoken while other things are looked at.
  begun = start(talker.page);
});

afterAll(async () => {
  await rememberCookies(running, browser);
  await browser?.close();
  await database?.close();
});

describe('a microphone', () => {
  const others: Browser[] = [];
  afterAll(() => Promise.all(others.map((other) => other.close())));

  /** The same interview at the microphone check, in a browser of another kind. */
  async function elsewhere(microphone: 'asked-for' | 'missing', permissions: string[]): Promise<{ context: BrowserContext; page: Page }> {
    const other = await launchBrowser({ microphone });
    others.push(other);
    const context = await other.newContext({ permissions });
    await context.addCookies(await silent.context.cookies());
    const page = await context.newPage();
    await page.goto(silent.page.url());
    await heading(page, 'Check your microphone').waitFor();
    return { context, page };
  }

  beforeAll(async () => {
    silent = await openCandidate(browser);
    await silent.page.goto((await recruiter.newCandidate(SILENT)).url);
    await button(silent.page, 'Continue').click();
    await silent.page.getByRole('radio', { name: 'Yes' }).click();
    await button(silent.page, 'I agree to be interviewed by an AI').click();
    await heading(silent.page, 'Check your microphone').waitFor();
  });

  test('that was refused is explained with the way to allow it, and works once it is allowed', async () => {
    const { context, page } = await elsewhere('asked-for', []);
    await button(page, 'Allow microphone').click();
    const remedy = page.getByRole('alert').filter({ hasText: 'microphone' });
    await remedy.getByText('This page may not use your microphone.').waitFor();
    await remedy.getByText('Press the symbol left of the address and allow the microphone.').waitFor();
    expect(await button(page, 'Continue').count()).toBe(0);
    await context.grantPermissions(['microphone']);
    await button(page, 'Try again').click();
    await page.getByText('I can hear you.').waitFor();
    await button(page, 'Continue').waitFor();
  });

  test('that is missing is named, with what helps', async () => {
    const { page } = await elsewhere('missing', ['microphone']);
    const remedy = page.getByRole('alert').filter({ hasText: 'microphone' });
    await remedy.getByText('No microphone was found.').waitFor();
    await remedy.getByText('Plug one in, or connect your headset. A phone works too: open your link there.').waitFor();
    await button(page, 'Try again').waitFor();
  });

  test('that gives no sound is noticed at the check, in words that help', async () => {
    await silent.page.getByText('I don’t hear anything yet. Is the microphone muted, or is it another one?').waitFor();
    expect(await silent.page.getByText('I can hear you.').count()).toBe(0);
  });

  test('cannot work on a plain page of another device, which is said before a ticket is looked at', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()));
    const other = new URL((await recruiter.newCandidate(`${PERSON} the Second`)).url);
    other.hostname = 'another-device.test';
    await page.goto(other.href);
    await heading(page, 'The microphone cannot work here').waitFor();
    await page.getByText('Nothing is used up; your ticket stays valid.').waitFor();
    await page.getByText('serve it over https and set PUBLIC_URL').waitFor();
    expect(asked).toEqual([]);
    await context.close();
  });
});

describe('a person instead of an AI', () => {
  test('is asked for before anything is spent, and the recruiter sees it at once', async () => {
    const { url, candidateId } = await recruiter.newCandidate(PERSON);
    await recruiter.page.goto(`${web}/needs-you`);
    await heading(recruiter.page, 'Needs you').waitFor();
    const page = await (await browser.newContext()).newPage();
    await page.goto(url);
    await button(page, 'Continue').click();
    await button(page, 'No, I’d like a person instead').click();
    await heading(page, 'A person will contact you').waitFor();
    await recruiter.page.getByText(`${PERSON} asked for a person`).waitFor();
    const requests = await database.rows('select kind, interview_id, resolved_at from requests where candidate_id = $1', [candidateId]);
    expect(requests).toEqual([{ kind: 'person', interview_id: null, resolved_at: null }]);
    const tickets = await database.rows('select state from tickets where candidate_id = $1', [candidateId]);
    expect(tickets).toEqual([{ state: 'issued' }]);
    await page.goto(url);
    await heading(page, `Hello ${PERSON}`).waitFor();
    await button(recruiter.page, `Mark as done: ${PERSON}`).click();
    await recruiter.page.getByText(`${PERSON} asked for a person`).waitFor({ state: 'detached' });
  });
});

describe('in the room', () => {
  const turns = () => database.turnsOf(interviewId);
  let page: Page;

  /** What was stored by a press, up to the interviewer's answer and the candidate's next turn. */
  async function after(press: () => Promise<void>): Promise<Turn[]> {
    const before = (await turns()).length;
    await press();
    const last = async () => (await turns()).slice(before).at(-1)?.speaker;
    await expect.poll(last, { timeout: 60_000, interval: 250 }).toBe('interviewer');
    await isCandidatesTurn(page);
    return (await turns()).slice(before);
  }

  beforeAll(async () => {
    page = talker.page;
    await begun;
    await isCandidatesTurn(page);
  });

  test('a microphone that gives no sound is spoken of on the screen', async () => {
    await page.getByText('I can’t hear your microphone. Is it muted on the device, or is it another one?').waitFor({ timeout: 40_000 });
  });

  test('“Say it again” says the same question again', async () => {
    const asked = (await after(() => finish(page))).at(-1);
    expect(asked).toMatchObject({ speaker: 'interviewer', move: { kind: 'ask' } });
    const question = (await questionOnScreen(page)) ?? 'nothing';
    expect(asked?.text).toContain(question);
    const [press, repeat] = await after(() => sayAgain(page));
    expect(press).toMatchObject({ speaker: 'candidate', via: 'button', command: 'repeat' });
    expect(repeat).toMatchObject({ move: { kind: 'repeat', because: 'asked' }, questionId: asked?.questionId });
    expect(repeat?.text).toContain(question);
    expect(await questionOnScreen(page)).toBe(question);
  });

  test('“Skip” goes on to another question', async () => {
    const before = await questionOnScreen(page);
    const [press, next] = await after(() => skip(page));
    expect(press).toMatchObject({ speaker: 'candidate', via: 'button', command: 'skip' });
    expect(next).toMatchObject({ speaker: 'interviewer', move: { kind: 'ask' } });
    expect(next?.questionId).not.toBe(press?.questionId);
    expect(await questionOnScreen(page)).not.toBe(before);
  });

  test('a microphone that was muted stays so over a reload, and says it while the interviewer has the floor, too', async () => {
    await button(page, 'Mute').click();
    await page.getByText('You are muted. The interviewer cannot hear you.').waitFor();
    await page.reload();
    await button(page, 'Unmute').waitFor({ timeout: 30_000 });
    await page.getByText('You are muted. The interviewer cannot hear you.').waitFor();
    await button(page, 'Unmute').click();
    await button(page, 'Mute').waitFor();
    await isCandidatesTurn(page);
  });

  test('a second tab takes over, and the first says so and does not fight for it', async () => {
    const first = talker.page;
    const question = await questionOnScreen(first);
    const sockets: string[] = [];
    page = await talker.context.newPage();
    await after(async () => {
      await page.goto(first.url());
      await heading(first, 'Continued in another tab').waitFor({ timeout: 30_000 });
      first.on('websocket', (socket) => sockets.push(socket.url()));
    });
    expect(await questionOnScreen(page)).toBe(question);
    expect(await heading(first, 'Continued in another tab').count()).toBe(1);
    expect(sockets).toEqual([]);
    const greetings = (await turns()).filter((turn) => turn.speaker === 'interviewer' && turn.move.kind === 'greet');
    expect(greetings).toHaveLength(1);
  });

  test('a person is asked for: stored first, confirmed aloud, and one may go on', async () => {
    const dialog = page.getByRole('dialog');
    const [press, confirmation] = await after(async () => {
      await askForPerson(page);
      await button(page, 'Ask for a person').click();
      await dialog.getByText('was asked to contact you. Continue, or stop here? Stopping isn’t counted against you.').waitFor();
      await dialog.getByRole('button', { name: 'Continue' }).click();
    });
    expect(press).toMatchObject({ speaker: 'candidate', via: 'button', command: 'person' });
    expect(confirmation).toMatchObject({ move: { kind: 'answer', to: 'person' } });
    expect(confirmation?.text).toContain('asked the team to contact you. Continue, or stop here?');
    const [request] = await database.rows<{ kind: string; created_at: Date }>(
      'select kind, created_at from requests where interview_id = $1',
      [interviewId],
    );
    expect(request?.kind).toBe('person');
    expect(request?.created_at.getTime()).toBeLessThan(Date.parse(confirmation?.startedAt ?? ''));
    await recruiter.page.goto(`${web}/needs-you`);
    await recruiter.page.getByText(`${TALKER} asked for a person`).waitFor();
    expect((await database.interviewOf(TALKER)).state).toBe('live');
  });

  test('whoever stops there ends the interview without a mark against them', async () => {
    await askForPerson(page);
    await button(page, 'Ask for a person').click();
    await button(page, 'Stop here').click();
    await button(page, /^End$/).click();
    await heading(page, /Thank you/).waitFor({ timeout: 60_000 });
    await page.getByText('You asked for a person. That isn’t counted against you.').waitFor();
    expect(await database.interviewOf(TALKER)).toMatchObject({ state: 'finished', reason: 'person-wanted' });
    expect(await database.rows('select id from requests where interview_id = $1', [interviewId])).toHaveLength(1);
  });
});

describe('whoever is not the candidate', () => {
  const ownPath = () => new URL(talker.page.url()).pathname;

  test('sees nothing of an interview without its cookie, nor with the cookie of another one', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const look = async () => {
      await page.goto(`${web}${ownPath()}`);
      await heading(page, 'This interview belongs to another browser').waitFor();
      expect(await page.locator('body').textContent()).not.toContain(TALKER);
      const refused = await Promise.all([
        context.request.get(`${web}/api${ownPath()}`),
        context.request.get(`${web}/api${ownPath()}/transcript`),
        context.request.post(`${web}/api${ownPath()}/room`, { headers: { origin: web } }),
        context.request.post(`${web}/api${ownPath()}/start`, { headers: { origin: web } }),
        context.request.post(`${web}/api${ownPath()}/commands`, {
          headers: { origin: web },
          data: { command: 'end', id: crypto.randomUUID() },
        }),
      ]);
      for (const answer of refused) {
        expect([401, 404]).toContain(answer.status());
        expect(await answer.text()).not.toContain(TALKER);
      }
    };
    await look();
    const [another] = (await silent.context.cookies()).filter(({ name }) => name.startsWith('interview-'));
    const name = `interview-${ownPath().split('/').at(-1)}`;
    await context.addCookies([{ name, value: another?.value ?? '', url: web }]);
    await look();
    await context.close();
  });

  test('finds no question and no rubric in the scripts of the candidate’s pages', async () => {
    const scripts = talker.responses.filter(({ url }) => new URL(url).pathname.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.some(({ text }) => text.includes('Your turn. Take your time.'))).toBe(true);
    const [row] = await database.rows<{ content: unknown }>(
      'select p.content from plans p join interviews i on i.job_id = p.job_id and i.plan_version = p.version where i.id = $1',
      [interviewId],
    );
    const library = draftPlan({ title: 'Anything', description: 'people craft work team service code', language: 'en', minutes: 30 });
    const secrets = [Plan.parse(row?.content), library].flatMap((plan) => secretsOf(plan, new Set(), ''));
    expect(secrets.length).toBeGreaterThan(50);
    expect(
      leaks(
        secrets,
        scripts.map(({ url, text }) => ({ where: url, text })),
      ),
    ).toEqual([]);
  });
});

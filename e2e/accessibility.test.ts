import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { graveFindings } from './src/axe.ts';
import { launchBrowser } from './src/browser.ts';
import { remember, rememberCookies } from './src/canaries.ts';
import { type Candidate, openCandidate } from './src/candidate.ts';
import { type Recruiter, signIn } from './src/recruiter.ts';
import { isCandidatesTurn } from './src/steps.ts';

const running = inject('running');
const { web } = running;
const CANDIDATE = 'Séraphine Dubois-Kowalczyk';
const MOST_TABS = 40;

let browser: Browser;
let recruiter: Recruiter;
let candidate: Candidate;
let candidateId: string;
let link: string;

/** Every page is looked at to the end, so that one run tells everything. */
const look = async (page: Page, what: string) => expect.soft(await graveFindings(page), what).toEqual([]);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

beforeAll(async () => {
  remember(running, CANDIDATE);
  browser = await launchBrowser();
  recruiter = await signIn(browser, running);
  ({ url: link, candidateId } = await recruiter.newCandidate(CANDIDATE));
  candidate = await openCandidate(browser);
});

afterAll(async () => {
  await rememberCookies(running, browser);
  await browser?.close();
});

describe('the candidate’s path', () => {
  let page: Page;
  const isFocused = (target: Locator) =>
    target.evaluate((element) => element === document.activeElement && element.matches(':focus-visible'));

  /** Tab, until the focus is seen on it. */
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${target}.`);
  }
  async function press(target: Locator, key = 'Enter'): Promise<void> {
    await reach(target);
    await page.keyboard.press(key);
  }

  test('is walked by the keyboard alone up to the room and out of it, and nothing on it is a barrier', async () => {
    ({ page } = candidate);
    await page.goto(`${web}/i`);
    await look(page, 'ticket');
    await reach(page.getByLabel('Ticket'));
    await page.keyboard.type('not a ticket');
    await page.keyboard.press('Enter');
    await page.getByText('This ticket is not known.').waitFor();
    await look(page, 'ticket refused');
    await reach(page.getByLabel('Ticket'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type(link.split('#t=')[1] ?? '');
    await page.keyboard.press('Enter');
    await heading(page, `Hello ${CANDIDATE}`).waitFor();
    await look(page, 'invitation');
    await press(button(page, 'Continue'));
    await heading(page, 'Before we talk').waitFor();
    await press(button(page, 'I agree to be interviewed by an AI'));
    await page.getByText('Choose one of the two first.').waitFor();
    await look(page, 'consent');
    await reach(page.getByRole('radio', { name: 'Yes' }));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('radio', { name: 'No, written words only' }).getAttribute('aria-checked')).toBe('true');
    await press(button(page, 'I agree to be interviewed by an AI'));
    await heading(page, 'Check your microphone').waitFor();
    await look(page, 'microphone');
    await press(button(page, 'Continue'));
    await heading(page, 'Ready when you are').waitFor();
    await look(page, 'ready');
    await press(button(page, 'Start the interview'));
    await page.getByRole('log').waitFor();
    await look(page, 'room, the interviewer speaks');
    await press(button(page, 'Help'));
    await look(page, 'help');
    await page.keyboard.press('Escape');
    await press(button(page, /^More$/));
    await look(page, 'more');
    await page.keyboard.press('Escape');
    await isCandidatesTurn(page);
    await press(button(page, 'I’ve finished'));
    await button(page, 'Say it again').waitFor({ timeout: 60_000 });
    await look(page, 'room, a question is asked');
    await press(button(page, 'Help'));
    await press(button(page, 'Talk to a person'));
    await look(page, 'a person');
    await page.keyboard.press('Escape');
    await press(button(page, 'Help'));
    await press(button(page, 'End interview'));
    await look(page, 'end');
    await press(button(page, /^End$/));
    await heading(page, 'Thank you').waitFor({ timeout: 60_000 });
    await look(page, 'thanks');
  });

  test('has no barrier where it is not theirs', async () => {
    const context = await browser.newContext();
    const stranger = await context.newPage();
    await stranger.goto(page.url());
    await heading(stranger, 'This interview belongs to another browser').waitFor();
    await look(stranger, 'another browser');
    await stranger.goto(`http://another-device.test:${new URL(web).port}/i`);
    await heading(stranger, 'The microphone cannot work here').waitFor();
    await look(stranger, 'insecure');
    await context.close();
  });
});

describe('the recruiter’s desk', () => {
  test('has no barrier at its door', async () => {
    const context = await browser.newContext();
    const door = await context.newPage();
    await door.goto(`${web}/sign-in`);
    await look(door, 'sign in');
    await door.getByLabel('E-mail').fill('nobody@example.org');
    await door.getByLabel('Password').fill('wrong');
    await door.keyboard.press('Enter');
    await door.getByText('do not match').waitFor();
    await look(door, 'sign in refused');
    await context.close();
  });

  test('has no barrier on any of its pages', async () => {
    const { page, get } = recruiter;
    const { jobId, interview } = await get<{ jobId: string; interview: { id: string } | null }>(`/candidates/${candidateId}`);
    const pages: [path: string, sign: string | RegExp][] = [
      ['/jobs', 'Jobs'],
      ['/jobs/new', 'New job'],
      [`/jobs/${jobId}?view=plan`, /^Questions$/],
      [`/jobs/${jobId}?view=candidates`, /.+/],
      ['/candidates', 'Candidates'],
      [`/candidates/${candidateId}`, CANDIDATE],
      ['/interviews', 'Interviews'],
      [`/interviews/${interview?.id}`, 'Scorecard'],
      [`/interviews/${interview?.id}?view=decision`, 'Decision'],
      ['/needs-you', 'Needs you'],
      ['/nowhere', 'There is nothing here'],
    ];
    for (const [path, sign] of pages) {
      await page.goto(`${web}${path}`);
      await heading(page, sign).first().waitFor({ timeout: 60_000 });
      await look(page, path);
    }
  });

  test('has no barrier in its dialogs', async () => {
    const { page, newCandidate } = recruiter;
    const { candidateId: invited } = await newCandidate(`${CANDIDATE} the Younger`);
    await page.goto(`${web}/candidates/${invited}`);
    await button(page, /^More for/).click();
    await page.getByRole('menuitem', { name: 'Upload CV' }).click();
    await look(page, 'upload a CV');
    await page.keyboard.press('Escape');
    await button(page, /^More for/).click();
    await page.getByRole('menuitem', { name: 'Reset ticket' }).click();
    await button(page, 'Reset ticket').click();
    await page.getByLabel('Code', { exact: true }).waitFor();
    await look(page, 'a ticket');
    await button(page, 'Done').click();
    await page.goto(`${web}/jobs/new`);
    await button(page, 'Draft the plan').click();
    await look(page, 'a new job, refused');
  });
});

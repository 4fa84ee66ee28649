import type { Page } from 'playwright-core';
import type { Candidate } from './candidate.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** From the link to the room's door, as a candidate walks it; the interviewer has not been met yet. */
export async function walkToTheDoor(page: Page, ticketUrl: string, { record = true } = {}): Promise<void> {
  await page.goto(ticketUrl);
  await button(page, 'Continue').click();
  await page.getByRole('radio', { name: record ? 'Yes' : 'No, written words only' }).click();
  await button(page, 'I agree to be interviewed by an AI').click();
  // The browser has been allowed before, so the page opens the microphone by itself.
  await page.getByRole('heading', { name: 'Check your microphone' }).waitFor();
  await button(page, 'Continue').click();
  await button(page, 'Start the interview').waitFor();
}

export const start = (page: Page) => button(page, 'Start the interview').click();
export const finish = (page: Page) => button(page, 'I’ve finished').click();
export const isCandidatesTurn = (page: Page) => button(page, 'I’ve finished').waitFor({ timeout: 60_000 });
export const sayAgain = (page: Page) => button(page, 'Say it again').click();
export const questionOnScreen = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

export async function skip(page: Page): Promise<void> {
  await button(page, /^More$/).click();
  await button(page, 'Skip this question').click();
}

export async function askForPerson(page: Page): Promise<void> {
  await button(page, 'Help').click();
  await button(page, 'Talk to a person').click();
}

export async function endInterview(page: Page): Promise<void> {
  await button(page, 'Help').click();
  await button(page, 'End interview').click();
  await button(page, /^End$/).click();
}

/** The shortest interview there is: begun, and ended while the interviewer still says hello. */
export async function talkShortly(candidate: Candidate, { url }: { url: string }): Promise<void> {
  await walkToTheDoor(candidate.page, url, { record: false });
  await start(candidate.page);
  await candidate.untilHeard(0);
  await endInterview(candidate.page);
  await candidate.page.getByRole('heading', { name: 'Thank you' }).waitFor({ timeout: 60_000 });
}

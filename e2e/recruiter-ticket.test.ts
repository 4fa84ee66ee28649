import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { remember } from './src/canaries.ts';
import { openCandidate } from './src/candidate.ts';
import { type Desk, openDesk } from './src/desk.ts';
import { walkToTheDoor } from './src/steps.ts';

const running = inject('running');
const { web } = running;
const INVITED = 'Leocadia Brinkerhoff';
const TALKER = 'Bartholomew Quince-Adeyemi';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk(running);
  ({ page } = desk);
  remember(running, INVITED, TALKER, running.recruiter.password);
  await page.goto(`${web}/candidates/${await desk.recruiter.addCandidate(INVITED)}`);
});

afterAll(() => desk?.close());

const dialog = () => desk.dialog();

describe('a ticket', () => {
  let holder: Page;
  let spent: { url: string; talker: Page };
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
    holder = await (await desk.browser.newContext()).newPage();
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
    await desk.database.rows(
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
    const { url } = await desk.recruiter.newCandidate(TALKER);
    const talker = await openCandidate(desk.browser);
    await walkToTheDoor(talker.page, url, { record: false });
    await holder.goto(url);
    await holder.getByText('This ticket has been used.').waitFor();
    spent = { url, talker: talker.page };
  });

  test('that is spent leads back to its interview in the browser that began it, and nowhere else', async () => {
    const { url, talker } = spent;
    const at = talker.url();
    await talker.goto(url);
    await talker.waitForURL(at);
    await talker.getByRole('heading', { name: 'Check your microphone' }).waitFor();
    await talker.goto(`${web}/i`);
    await talker.getByRole('link', { name: 'Go on with your interview' }).click();
    await talker.waitForURL(at);
    await holder.goto(`${web}/i`);
    await holder.getByLabel('Ticket').waitFor();
    expect(await holder.getByRole('link', { name: 'Go on with your interview' }).count()).toBe(0);
  });
});

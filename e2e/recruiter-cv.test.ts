import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { remember } from './src/canaries.ts';
import { bytes, pdf, picture } from './src/cv-files.ts';
import { type Desk, openDesk } from './src/desk.ts';

const running = inject('running');
const { web } = running;
const INVITED = 'Philippa Vandermolen';
const EMAIL = 'philippa.vandermolen@example.org';
const CV_LINE = 'Ten years of tide tables at the harbour of Genoa';

let desk: Desk;
let page: Page;
let scratch: string;

beforeAll(async () => {
  desk = await openDesk(running);
  ({ page } = desk);
  remember(running, INVITED, EMAIL, CV_LINE, running.recruiter.password);
  scratch = mkdtempSync(join(tmpdir(), 'viva-cv-'));
  await page.goto(`${web}/jobs/${await desk.recruiter.openJob()}?view=plan`);
});

afterAll(async () => {
  await desk?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const rowOf = (name: string) => desk.rowOf(name);
const dialog = () => desk.dialog();

describe('a CV', () => {
  test('that no CV can be keeps its candidate from being added, and says why', async () => {
    await page.getByRole('navigation', { name: 'Parts of this job' }).getByRole('link', { name: 'Candidates' }).click();
    await page.getByRole('button', { name: 'Add candidate' }).first().click();
    await dialog().getByLabel('Name').fill(`${INVITED} the Elder`);
    await dialog().getByLabel('CV').setInputFiles(bytes('notes.txt', 700));
    await dialog().getByRole('button', { name: 'Add candidate' }).click();
    await dialog().getByText('A CV is a PDF or a Word document (.docx).').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    expect(await desk.database.rows('select id from candidates where name = $1', [`${INVITED} the Elder`])).toEqual([]);
  });

  test('comes with a new candidate and is there to read when it has been read', async () => {
    await page.getByRole('navigation', { name: 'Parts of this job' }).getByRole('link', { name: 'Candidates' }).click();
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
    await page
      .getByText('A newer file could not be read: a-picture.pdf. This is not a PDF or DOCX file, whatever its name says.')
      .waitFor();
    await replaceBy(pdf('locked.pdf', [INVITED], { encrypted: true }));
    await page.getByText('A newer file could not be read: locked.pdf. The file is protected by a password.').waitFor();
    await page.getByText(CV_LINE).waitFor();
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

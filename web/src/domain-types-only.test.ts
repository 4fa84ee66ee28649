import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const sources = fileURLToPath(new URL('.', import.meta.url));
const ofPages = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'),
);
/** What never leaves this server: the hop, and pages that are only rendered here. */
const staysHere = (file: string, text: string) =>
  file.startsWith('access/') || (file.endsWith('/page.tsx') && !text.startsWith("'use client'"));
const VALUE_IMPORT = /import\s+(?!type\b)[^;]*?from\s+'@viva\/domain'/;

test('pages take only types from the domain, so that no plan or rubric can reach a browser', () => {
  const taking = ofPages.filter((file) => {
    const text = readFileSync(`${sources}/${file}`, 'utf8');
    return VALUE_IMPORT.test(text) && !staysHere(file, text);
  });
  expect(ofPages.length).toBeGreaterThan(100);
  expect(taking).toEqual([]);
});

test("the candidate's pages know nothing of plans, reports or CVs", () => {
  const candidate = ofPages.filter((file) => /^(invitation|microphone|room|thanks)\//.test(file));
  const reaching = candidate.filter((file) =>
    /from '#(plan|review|candidates|jobs|desk)\//.test(readFileSync(`${sources}/${file}`, 'utf8')),
  );
  expect(reaching).toEqual([]);
});

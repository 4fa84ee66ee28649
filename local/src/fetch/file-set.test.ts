import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureFiles, type FileSet } from './file-set.ts';
import { FetchError, type FetchProgress } from './progress.ts';

const CONTENT = 'the weights of a model';
let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'file set '));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** A source that delivers each content in turn, the last one from then on. */
function setOf(...delivered: string[]) {
  let fetched = 0;
  const set: FileSet = {
    what: 'a model',
    folder: path.join(parent, 'model'),
    downloadBytes: 1_000,
    files: [{ name: 'deep/weights.bin', sizeBytes: CONTENT.length, sha256: createHash('sha256').update(CONTENT).digest('hex') }],
    async make(draft) {
      const content = delivered[Math.min(fetched, delivered.length - 1)] ?? '';
      fetched += 1;
      await mkdir(path.join(draft, 'deep'), { recursive: true });
      await writeFile(path.join(draft, 'deep/weights.bin'), content);
    },
  };
  const file = path.join(set.folder, 'deep/weights.bin');
  return { set, file, fetches: () => fetched };
}

test('what is there and right is not fetched again, what is missing is', async () => {
  const { set, file, fetches } = setOf(CONTENT);
  await ensureFiles(set);
  await ensureFiles(set);
  expect(fetches()).toBe(1);
  await rm(file);
  await ensureFiles(set);
  expect(fetches()).toBe(2);
  expect(await readFile(file, 'utf8')).toBe(CONTENT);
});

test('a file cut short or changed on disk is fetched again', async () => {
  const { set, file, fetches } = setOf(CONTENT);
  await ensureFiles(set);
  await truncate(file, 5);
  await ensureFiles(set);
  await writeFile(file, CONTENT.replace('w', 'W'));
  await ensureFiles(set);
  expect(fetches()).toBe(3);
  expect(await readFile(file, 'utf8')).toBe(CONTENT);
});

test('a half download is repeated', async () => {
  const { set, file, fetches } = setOf(CONTENT.slice(0, 9), CONTENT);
  await ensureFiles(set);
  expect(fetches()).toBe(2);
  expect(await readFile(file, 'utf8')).toBe(CONTENT);
});

test('a file that stays wrong is never put in place, and the sentence names it and the remedy', async () => {
  const { set } = setOf('something else');
  const states: FetchProgress['state'][] = [];
  const failure = await ensureFiles(set, ({ state }) => states.push(state)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(FetchError);
  expect((failure as Error).message).toMatch(/^deep\/weights\.bin is not the pinned file .*Run the command again/);
  expect(states).toEqual(['started', 'failed']);
  expect(existsSync(set.folder)).toBe(false);
  expect(await readdir(parent)).toEqual([]);
});

test('two that want the same files at once fetch them once', async () => {
  const { set, fetches } = setOf(CONTENT);
  await Promise.all([ensureFiles(set), ensureFiles(set)]);
  expect(fetches()).toBe(1);
});

test('progress says what, how large and how long', async () => {
  const { set } = setOf(CONTENT);
  const told: FetchProgress[] = [];
  await ensureFiles(set, (progress) => told.push(progress));
  expect(told.map(({ state }) => state)).toEqual(['started', 'done']);
  expect(told[1]).toMatchObject({ what: 'a model', sizeBytes: 1_000, elapsedMs: expect.any(Number) });
});

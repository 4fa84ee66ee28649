import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { AGENT_TOKEN, FakeApi, type Given } from '../../test-support/fake-api.ts';
import { AgentApi } from './agent-api.ts';
import { within } from './persevere.ts';
import { Recording, storeRecording } from './recording.ts';
import { removeLeftOverSessions } from './session-folders.ts';

const INTERVIEW = 'an-interview';
let api: FakeApi;
let folder: string;

beforeAll(async () => {
  api = await FakeApi.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viva-session-'));
});
afterEach(async () => {
  api.storageHangs = false;
  await rm(folder, { recursive: true, force: true });
});

/** A call with a second of sound in its folder. */
async function recorded() {
  const kept = api.keep(INTERVIEW, {} as Given);
  const agentApi = new AgentApi(api.url, AGENT_TOKEN);
  const { epoch } = await agentApi.claim(INTERVIEW, 'this-call');
  const recording = new Recording(epoch);
  const path = join(folder, 'audio.ogg');
  await writeFile(path, 'OggS');
  recording.begin(path, 1_000);
  recording.end(2_000);
  return { kept, stored: { api: agentApi, interviewId: INTERVIEW, epoch, recording } };
}

test('a recording that is stored leaves nothing of the voice on this disk', async () => {
  const { kept, stored } = await recorded();
  expect(await storeRecording(stored, folder, within(5_000))).toBe('done');
  expect(kept.recordings.get(1)).toMatchObject({ durationMs: 1_000, isStored: true });
  expect(existsSync(folder)).toBe(false);
});

test('nor does one that the api will not have', async () => {
  const { kept, stored } = await recorded();
  kept.takeOver();
  expect(await storeRecording(stored, folder, within(5_000))).toBe('refused');
  expect(existsSync(folder)).toBe(false);
});

test('a storage that never answers is given up in time, and the recording stays for whoever rescues it', { timeout: 5_000 }, async () => {
  const { stored } = await recorded();
  api.storageHangs = true;
  expect(await storeRecording(stored, folder, within(400))).toBe('too-late');
  expect(existsSync(join(folder, 'audio.ogg'))).toBe(true);
});

test('what calls left on this disk is removed after a day', async () => {
  const now = new Date();
  const old = new Date(now.getTime() - 25 * 60 * 60_000);
  for (const name of ['job-old', 'job-new', 'other']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'audio.ogg'), 'OggS');
  }
  for (const name of ['job-old', 'other']) await utimes(join(folder, name), old, old);
  await removeLeftOverSessions(folder, now.getTime());
  expect(['job-old', 'job-new', 'other'].map((name) => existsSync(join(folder, name)))).toEqual([false, true, true]);
});

test('a worker without any earlier call has nothing to remove', async () => {
  await removeLeftOverSessions(join(folder, 'nothing-here'), Date.now());
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheDirOf } from '../folders.ts';
import { freePort } from '../ports.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { parseWav, resample, toWav } from './index.ts';
import { prepareSpeechModels } from './models/prepare-speech-models.ts';
import { countWordErrors } from './score/word-errors.ts';
import type { SpokenClause } from './service/speak-line.ts';
import { type Speech, startSpeech } from './start-speech.ts';

const FETCH_MS = 300_000;
const RECOVERY_MS = 20_000;
const cacheDir = cacheDirOf(process.env);
const SENTENCES = [
  'Tell me about a time when a deadline was at risk, and what you did yourself to keep it.',
  'We moved the payment service to three regions and cut the response time by half.',
  'I talked to the customer first, because nobody had asked them what they needed.',
];

let speech: Speech;

beforeAll(async () => {
  await prepareSpeechModels({ cacheDir });
  speech = await startSpeech({ cacheDir, port: await freePort() });
}, FETCH_MS);
afterAll(() => speech?.stop());

test('it answers while it loads, and says so', async () => {
  const loading = await fetch(`${speech.url}/health`);
  expect([loading.status, await loading.json()]).toEqual([503, { recognition: 'loading', voice: 'loading' }]);
  await speech.ready();
  const ready = await fetch(`${speech.url}/health`);
  expect([ready.status, await ready.json()]).toEqual([200, { recognition: 'ready', voice: 'ready' }]);
});

test('what the voice says the recognition hears, with fewer than 15 words of 100 wrong', { timeout: 30_000 }, async () => {
  await speech.ready();
  let heard = '';
  for (const sentence of SENTENCES) {
    const clauses = await synthesize(sentence);
    expect(clauses.map(({ text }) => text).join('')).toBe(sentence);
    expect(clauses.flatMap(({ words }) => words.map(({ text }) => text)).join('')).toBe(sentence);
    heard += ` ${await recognize(clauses)}`;
  }
  expect(countWordErrors(SENTENCES.join(' '), heard).rate).toBeLessThan(0.15);
});

test('silence and faint noise give no words', async () => {
  await speech.ready();
  const noise = Int16Array.from({ length: 32_000 }, (_, i) => 30 * Math.sin(i * i));
  for (const samples of [new Int16Array(32_000), noise]) expect(await recognizeSamples(samples)).toBe('');
});

test('a killed service comes back by itself and serves again', { timeout: RECOVERY_MS + 5_000 }, async () => {
  await speech.ready();
  const before = speech.process.pid();
  process.kill(before as number, 'SIGKILL');
  await waitUntil(() => speech.process.pid() !== undefined && speech.process.pid() !== before, RECOVERY_MS, 'It did not start again.');
  await speech.ready();
  expect(await synthesize('Here I am again.')).not.toHaveLength(0);
});

async function synthesize(text: string): Promise<SpokenClause[]> {
  const answer = await fetch(`${speech.url}/synthesize`, { method: 'POST', body: JSON.stringify({ text }) });
  expect(answer.status).toBe(200);
  return (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SpokenClause);
}

function recognize(clauses: SpokenClause[]): Promise<string> {
  const bytes = Buffer.concat(clauses.map(({ pcm }) => Buffer.from(pcm, 'base64')));
  const samples = new Int16Array(new Uint8Array(bytes).buffer);
  const { samples: heard } = resample(parseWav(toWav({ samples, sampleRate: clauses[0]?.sampleRate ?? 0 })), 16_000);
  return recognizeSamples(heard);
}

async function recognizeSamples(samples: Int16Array): Promise<string> {
  const answer = await fetch(`${speech.url}/recognize?priority=final`, { method: 'POST', body: new Uint8Array(samples.buffer) });
  return ((await answer.json()) as { text: string }).text;
}

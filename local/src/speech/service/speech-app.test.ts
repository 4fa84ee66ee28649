import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { expect, test } from 'vitest';
import type { Engine } from './engine.ts';
import type { SpokenClause } from './speak-line.ts';
import { speechApp } from './speech-app.ts';
import { WorkQueue } from './work-queue.ts';

const SECOND = 32_000;
const hears: Engine['recognition'] = { recognize: async (samples) => `${samples.length} samples` };
const speaks: Engine['voice'] = { sampleRate: 1_000, synthesize: async (text) => new Float32Array(text.length * 10).fill(0.5) };

function appWith(engine: Partial<Engine> = {}, limits: { workers: number; waiting: number } = { workers: 1, waiting: 4 }) {
  const logged: Record<string, string | number>[] = [];
  const deps = { engine: { recognition: hears, voice: speaks, ...engine }, queue: new WorkQueue({ ...limits, partialStaleMs: 500 }) };
  const app = speechApp({ ...deps, log: (entry) => logged.push(entry) });
  const recognize = (bytes: number, query = '') => app.request(`/recognize${query}`, { method: 'POST', body: new Uint8Array(bytes) });
  const synthesize = (body: unknown) => app.request('/synthesize', { method: 'POST', body: JSON.stringify(body) });
  return { app, recognize, synthesize, logged };
}

test('health says what is loading, what is ready and why something is missing', async () => {
  const health = async (engine: Partial<Engine>) => {
    const answer = await appWith(engine).app.request('/health');
    return [answer.status, await answer.json()];
  };
  expect(await health({ recognition: 'loading', voice: 'loading' })).toEqual([503, { recognition: 'loading', voice: 'loading' }]);
  expect(await health({ voice: 'loading' })).toEqual([503, { recognition: 'ready', voice: 'loading' }]);
  expect(await health({})).toEqual([200, { recognition: 'ready', voice: 'ready' }]);
  expect(await health({ voice: { missing: 'No pip here.' } })).toEqual([200, { recognition: 'ready', voice: 'No pip here.' }]);
  expect((await health({ recognition: { missing: 'Gone.' } }))[0]).toBe(503);
});

test('sound is answered with its text and its length', async () => {
  const answer = await appWith().recognize(SECOND, '?priority=partial');
  expect(await answer.json()).toMatchObject({ text: expect.stringMatching(/samples$/), audioMs: 1_000, decodeMs: expect.any(Number) });
  expect(await (await appWith().recognize(0)).json()).toEqual({ text: '', audioMs: 0, decodeMs: 0 });
});

test('a line comes back clause by clause, with words that are the line again and times that never run back', async () => {
  const text = ' Thanks, that helps a lot. What did you do yourself, and what came of it in 2019?';
  const answer = await appWith().synthesize({ text });
  const clauses = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SpokenClause);
  expect(clauses.length).toBeGreaterThan(1);
  expect(clauses.map((clause) => clause.text).join('')).toBe(text);
  const words = clauses.flatMap((clause) => clause.words);
  expect(words.map((word) => word.text).join('')).toBe(text);
  const times = words.flatMap(({ startMs, endMs }) => [startMs, endMs]);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const soundMs = clauses.reduce((sum, { pcm, sampleRate }) => sum + (Buffer.from(pcm, 'base64').length / 2 / sampleRate) * 1000, 0);
  expect(times.at(-1)).toBeLessThanOrEqual(soundMs);
});

test.each([
  [400, () => appWith().recognize(3)],
  [400, () => appWith().recognize(SECOND, '?priority=soon')],
  [413, () => appWith().recognize(61 * SECOND)],
  [400, () => appWith().synthesize({ text: '  ' })],
  [400, () => appWith().synthesize({ text: 'Hi', speed: 9 })],
  [400, () => appWith().synthesize({ text: 'Hi', tone: 'warm' })],
  [400, () => appWith().synthesize({ text: 'a'.repeat(4_001) })],
  [413, () => appWith().synthesize({ text: 'a'.repeat(40_000) })],
  [404, () => appWith().app.request('/else')],
  [503, () => appWith({ recognition: 'loading' }).recognize(SECOND)],
  [503, () => appWith({ voice: { missing: 'No pip here.' } }).synthesize({ text: 'Hi' })],
] as const)('bad input or a missing model is refused with %i and a sentence', async (status, ask) => {
  const answer = await ask();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(/^[A-Z].+[.}]$/) });
});

test('more than fits is refused with a sentence and a time to come back; what was accepted is done', async () => {
  let finish = () => {};
  const blocked = new Promise<void>((resolve) => (finish = resolve));
  const slow = { recognize: () => blocked.then(() => 'done') };
  const { recognize } = appWith({ recognition: slow }, { workers: 1, waiting: 1 });
  const accepted = [recognize(SECOND), recognize(SECOND)];
  await new Promise((resolve) => setImmediate(resolve));
  const refused = await recognize(SECOND);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('too much to do') });
  finish();
  for (const answer of await Promise.all(accepted)) expect(await answer.json()).toMatchObject({ text: 'done' });
});

test('the log holds sizes and times, never a word', async () => {
  const { recognize, synthesize, logged } = appWith({ recognition: { recognize: async () => 'zanzibar' } });
  await recognize(SECOND);
  await (await synthesize({ text: 'My name is Quixote.' })).text();
  expect(logged.map(({ event }) => event)).toEqual(['recognized', 'spoken']);
  expect(JSON.stringify(logged)).not.toMatch(/zanzibar|Quixote/);
});

test('whoever leaves frees the place in the queue, and no more of their line is made', async () => {
  let made = 0;
  const slow: Engine['voice'] = {
    sampleRate: 1_000,
    synthesize: async () => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return new Float32Array(500);
    },
  };
  const queue = new WorkQueue({ workers: 1, waiting: 4, partialStaleMs: 500 });
  const app = speechApp({ engine: { recognition: hears, voice: slow }, queue, log: () => {} });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const left = new AbortController();
  const ask = (signal: AbortSignal | null) =>
    fetch(`${url}/synthesize`, {
      method: 'POST',
      body: JSON.stringify({ text: 'One is here. Two is here. Three is here. Four is here.' }),
      signal,
    });
  const reader = (await ask(left.signal)).body?.getReader();
  await reader?.read();
  left.abort();
  await (await ask(null)).text();
  expect(made).toBeLessThanOrEqual(2 + 4);
  expect(queue.waiting).toBe(0);
  server.close();
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LinePart, part, personal } from '../conversation/line.ts';
import type { SpokenClause } from '../speech-models.ts';
import { LineCache, type PartVoice } from './line-cache.ts';
import { LineStore } from './line-store.ts';

/** A voice that says each word as one clause. */
class WordyVoice implements PartVoice {
  readonly model = 'wordy';
  readonly asked: { text: string; priority: string }[] = [];
  isAway = false;

  async *speak(text: string, { priority }: { priority: string }): AsyncGenerator<SpokenClause> {
    this.asked.push({ text, priority });
    if (this.isAway) throw new Error('away');
    for (const [index, word] of text.split(' ').entries()) {
      yield { text: word, sampleRate: 22_050, startMs: index * 10, pcm: Int16Array.of(index, -index), words: [] };
    }
  }
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viva-lines-'));
});
afterEach(() => rm(folder, { recursive: true, maxRetries: 5 }));

const cacheOf = (voice: PartVoice) => new LineCache(voice, { speed: 1, store: new LineStore(folder) });
async function read(cache: LineCache, of: LinePart) {
  const clauses: (string | number)[][] = [];
  for await (const { text, pcm } of cache.clausesOf(of)) clauses.push([text, ...pcm]);
  return clauses;
}
const prepared = (cache: LineCache, parts: LinePart[]) => cache.prepare(parts, 'rest', new AbortController().signal);

describe('a rendered part', () => {
  test('is rendered once however often it is spoken', async () => {
    const voice = new WordyVoice();
    const cache = cacheOf(voice);
    expect(await read(cache, part('Thank you.'))).toEqual(await read(cache, part('Thank you.')));
    expect(voice.asked).toHaveLength(1);
  });

  test('is found again by the next call, sample for sample', async () => {
    const voice = new WordyVoice();
    await prepared(cacheOf(voice), [part('Tell me more.')]);
    await expect.poll(() => readdir(folder)).toHaveLength(1);
    expect(await read(cacheOf(voice), part('Tell me more.'))).toEqual([
      ['Tell', 0, 0],
      ['me', 1, -1],
      ['more.', 2, -2],
    ]);
    expect(voice.asked).toHaveLength(1);
  });

  test('is removed when no call has used it for a month', async () => {
    await prepared(cacheOf(new WordyVoice()), [part('Ready?')]);
    await expect.poll(() => readdir(folder)).toHaveLength(1);
    const day = 24 * 60 * 60_000;
    await new LineStore(folder).forgetUnused(Date.now() + 20 * day);
    expect(await readdir(folder)).toHaveLength(1);
    await new LineStore(folder).forgetUnused(Date.now() + 31 * day);
    expect(await readdir(folder)).toEqual([]);
  });

  test('that names a person is never written to disk', async () => {
    const cache = cacheOf(new WordyVoice());
    await prepared(cache, [personal('Hello Mina.'), part('Ready?')]);
    await expect.poll(() => readdir(folder)).toHaveLength(1);
  });

  test('is spoken while it is still being rendered', async () => {
    const gate = Promise.withResolvers<void>();
    const slow: PartVoice = {
      model: 'slow',
      async *speak(text) {
        yield { text, sampleRate: 22_050, startMs: 0, pcm: Int16Array.of(1), words: [] };
        await gate.promise;
      },
    };
    const clauses = cacheOf(slow).clausesOf(part('Hello.'));
    expect((await clauses.next()).value).toMatchObject({ text: 'Hello.' });
    gate.resolve();
    expect((await clauses.next()).done).toBe(true);
  });

  test('that failed is asked for again', async () => {
    const voice = new WordyVoice();
    const cache = cacheOf(voice);
    voice.isAway = true;
    await prepared(cache, [part('Ready?')]);
    voice.isAway = false;
    expect(await read(cache, part('Ready?'))).toEqual([['Ready?', 0, 0]]);
  });

  test('rendered ahead gives way to one that somebody waits for', async () => {
    const voice = new WordyVoice();
    const cache = cacheOf(voice);
    await prepared(cache, [part('Later.')]);
    await read(cache, part('Now.'));
    expect(voice.asked).toEqual([
      { text: 'Later.', priority: 'rest' },
      { text: 'Now.', priority: 'first' },
    ]);
  });
});

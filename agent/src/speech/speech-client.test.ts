import { APIConnectionError, APITimeoutError, initializeLogger } from '@livekit/agents';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { SpeechClient } from './speech-client.ts';
import { startFakeSpeechService } from './testing/fake-speech-service.ts';

const LIMIT_MS = 200;
const longestSilenceMs = { health: LIMIT_MS, recognize: LIMIT_MS, first: LIMIT_MS, rest: LIMIT_MS };
const clause = (text: string) => `${JSON.stringify({ text, sampleRate: 16_000, pcm: 'AAAA', words: [] })}\n`;
let service: Awaited<ReturnType<typeof startFakeSpeechService>>;

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));
afterEach(() => service.stop());

async function clientOf(answer: Parameters<typeof startFakeSpeechService>[0]): Promise<SpeechClient> {
  service = await startFakeSpeechService(answer);
  return new SpeechClient(service.url, longestSilenceMs);
}

async function spoken(client: SpeechClient): Promise<string[]> {
  const texts: string[] = [];
  for await (const { text } of client.synthesize('a line')) texts.push(text);
  return texts;
}

test('a service that never answers is given up', async () => {
  const client = await clientOf(() => {});
  await expect(spoken(client)).rejects.toBeInstanceOf(APITimeoutError);
});

test('a service that stalls in the middle of a line is given up as soon as one that never answers', { timeout: 5_000 }, async () => {
  const client = await clientOf((_, response) => void response.write(clause('one')));
  await expect(spoken(client)).rejects.toBeInstanceOf(APITimeoutError);
});

test('a service that stalls in the middle of a recognition is given up', { timeout: 5_000 }, async () => {
  const client = await clientOf((_, response) => void response.write('{"text":"we'));
  await expect(client.recognize(new Int16Array(16), 'final')).rejects.toBeInstanceOf(APITimeoutError);
});

test('a long line is heard to its end, however long it takes in all', async () => {
  const words = ['one', 'two', 'three', 'four'];
  const client = await clientOf((_, response) => {
    const next = (): unknown => {
      const word = words.shift();
      return word === undefined ? response.end() : response.write(clause(word), () => setTimeout(next, LIMIT_MS * 0.5));
    };
    next();
  });
  expect(await spoken(client)).toEqual(['one', 'two', 'three', 'four']);
});

test('a service that breaks off is not one that hangs: it may be asked again', async () => {
  const client = await clientOf((_, response) => {
    response.write(clause('one'));
    setImmediate(() => response.destroy());
  });
  const failure = await spoken(client).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(APIConnectionError);
  expect(failure).not.toBeInstanceOf(APITimeoutError);
});

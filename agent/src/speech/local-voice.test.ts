import { initializeLogger, type voice } from '@livekit/agents';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { framesOf, LocalVoice } from './local-voice.ts';
import { SpeechClient, type SpokenClause } from './speech-client.ts';
import { startFakeSpeechService } from './testing/fake-speech-service.ts';

const RATE = 22_050;
const CLAUSE_MS = 500;
let service: Awaited<ReturnType<typeof startFakeSpeechService>>;

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));
afterEach(() => service.stop());

/** Each word is a clause of half a second. The first `breaks` answers break off after one clause. */
async function voiceThat({ breaks = 0, refuses = 0 } = {}) {
  const asked: string[] = [];
  let broken = 0;
  let refused = 0;
  service = await startFakeSpeechService((_, response, body) => {
    const { text } = JSON.parse(body.toString()) as { text: string };
    asked.push(text);
    if (refused++ < refuses) return void response.writeHead(503).end('{}');
    const words = text.match(/\s*\S+/g) ?? [];
    const doesBreak = broken++ < breaks;
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    for (const [index, word] of (doesBreak ? words.slice(0, 1) : words).entries()) {
      const pcm = Buffer.alloc((RATE * 2 * CLAUSE_MS) / 1000).toString('base64');
      const timed = [{ text: word, startMs: index * CLAUSE_MS + 20, endMs: index * CLAUSE_MS + 480 }];
      response.write(`${JSON.stringify({ text: word, sampleRate: RATE, pcm, words: timed })}\n`);
    }
    if (doesBreak) setImmediate(() => response.destroy());
    else response.end();
  });
  return { voice: new LocalVoice(new SpeechClient(service.url)), asked };
}

async function collect(clauses: AsyncIterable<SpokenClause>): Promise<SpokenClause[]> {
  const all: SpokenClause[] = [];
  for await (const clause of clauses) all.push(clause);
  return all;
}

const timedWords = (clauses: SpokenClause[]) =>
  clauses.flatMap(framesOf).flatMap((frame) => (frame.userdata['lk.timed_transcripts'] ?? []) as voice.TimedString[]);

test('frames carry all words of the line, each with its time, and all of the sound', async () => {
  const { voice } = await voiceThat();
  const clauses = await collect(voice.speak('Tell me more, please.'));
  const words = timedWords(clauses);
  expect(words.map(({ text }) => text).join('')).toBe('Tell me more, please.');
  expect(words.map(({ startTime }) => startTime)).toEqual([0.02, 0.52, 1.02, 1.52]);
  const frames = clauses.flatMap(framesOf);
  const soundMs = frames.reduce((sum, frame) => sum + (frame.samplesPerChannel / frame.sampleRate) * 1000, 0);
  expect(soundMs).toBeCloseTo(4 * CLAUSE_MS, 0);
});

test('a word is on the frame in which it begins', async () => {
  const { voice } = await voiceThat();
  let playedS = 0;
  for (const frame of (await collect(voice.speak('one two three'))).flatMap(framesOf)) {
    const lengthS = frame.samplesPerChannel / frame.sampleRate;
    for (const { startTime } of (frame.userdata['lk.timed_transcripts'] ?? []) as voice.TimedString[]) {
      expect(startTime).toBeGreaterThanOrEqual(playedS - 0.001);
      expect(startTime).toBeLessThan(playedS + lengthS + 0.001);
    }
    playedS += lengthS;
  }
});

test('when the service breaks off, only the rest of the line is asked for, and times go on', async () => {
  const { voice, asked } = await voiceThat({ breaks: 2 });
  const clauses = await collect(voice.speak('one two three four'));
  expect(asked).toEqual(['one two three four', ' two three four', ' three four']);
  expect(timedWords(clauses).map(({ text, startTime }) => [text, startTime])).toEqual([
    ['one', 0.02],
    [' two', 0.52],
    [' three', 1.02],
    [' four', 1.52],
  ]);
});

test('a service with too much to do is asked again', async () => {
  const { voice, asked } = await voiceThat({ refuses: 2 });
  expect(await collect(voice.speak('patience'))).toHaveLength(1);
  expect(asked).toHaveLength(3);
});

test('a text that is still being written is spoken sentence by sentence, timed as one line', async () => {
  const { voice, asked } = await voiceThat();
  const stream = voice.stream();
  for (const part of ['First thi', 'ng. Sec', 'ond thing', '? Third']) stream.pushText(part);
  stream.endInput();
  const words: voice.TimedString[] = [];
  for await (const audio of stream) if (typeof audio !== 'symbol') words.push(...(audio.timedTranscripts ?? []));
  expect(asked).toEqual(['First thing.', ' Second thing?', ' Third']);
  expect(words.map(({ text }) => text).join('')).toBe('First thing. Second thing? Third');
  expect(words.map(({ startTime }) => startTime)).toEqual([0.02, 0.52, 1.02, 1.52, 2.02]);
});

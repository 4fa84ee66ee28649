import { initializeLogger, stt, type VADEvent, VADEventType } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { freePort } from '@viva/local/ports';
import {
  cacheDir,
  countWordErrors,
  cutAtPauses,
  humanSpeech,
  prepareSpeechModels,
  readWav,
  resample,
  type Sound,
  startSpeech,
} from '@viva/local/speech';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HeardSpeech } from './heard-speech.ts';
import { listenTo } from './listen-to.ts';
import { LocalRecognition } from './local-recognition.ts';
import { PatientVad } from './patient-vad.ts';
import { SpeechClient } from './speech-client.ts';
import { startFakeSpeechService } from './testing/fake-speech-service.ts';

const FETCH_MS = 300_000;
const RATE = 16_000;
const FRAME = 320;
/** However busy the machine is. */
const LOADED_MS = 120_000;

let speech: Awaited<ReturnType<typeof startSpeech>>;
let reading: Sound;
let words: string;
/** "It was the best of times, … the age of foolishness", 7 s. */
let answer: Sound;

beforeAll(async () => {
  initializeLogger({ pretty: false, level: 'silent' });
  await prepareSpeechModels({ cacheDir: cacheDir() });
  const { twoCities } = await humanSpeech(cacheDir());
  reading = resample(await readWav(twoCities.wavPath), RATE);
  words = twoCities.words;
  const [longest] = cutAtPauses(reading, 700).filter(({ fromMs, toMs }) => toMs - fromMs > 4_000);
  answer = { sampleRate: RATE, samples: (longest as Sound).samples };
  speech = await startSpeech({ cacheDir: cacheDir(), port: await freePort() });
  await speech.ready();
}, FETCH_MS);
afterAll(() => speech?.stop());

const recognition = (options?: { partials?: boolean }) => new LocalRecognition(new SpeechClient(speech.url), options);
const silence = (ms: number) => new Int16Array((ms * RATE) / 1000);
const join = (...parts: Int16Array[]): Sound => ({ sampleRate: RATE, samples: Int16Array.from(parts.flatMap((part) => [...part])) });

test('a person reading is heard with at most 5 wrong words of 100, in order, with times', { timeout: LOADED_MS }, async () => {
  const heard = await listenTo(recognition({ partials: false }), reading, 'fast');
  expect(countWordErrors(words, heard.map(({ text }) => text).join(' ')).rate).toBeLessThanOrEqual(0.05);
  for (const [index, { fromMs, toMs, missing }] of heard.entries()) {
    expect(missing).toBeNull();
    expect(toMs).toBeGreaterThan(fromMs);
    expect(fromMs).toBeGreaterThanOrEqual(heard[index - 1]?.toMs ?? 0);
  }
});

test('start, text while speaking, text and end are told in this order, and then all is settled', { timeout: LOADED_MS }, async () => {
  const ear = recognition();
  const stream = ear.stream();
  const events: stt.SpeechEventType[] = [];
  const done = (async () => {
    for await (const event of stream) events.push(event.type);
  })();
  const sound = join(silence(300), answer.samples, silence(1_500));
  const startedAt = performance.now();
  for (let at = 0; at < sound.samples.length; at += FRAME) {
    stream.pushFrame(frame(sound.samples.slice(at, at + FRAME)));
    await delayUntil(startedAt + (at * 1000) / RATE);
  }
  await ear.settled();
  stream.endInput();
  await done;
  const { START_OF_SPEECH, INTERIM_TRANSCRIPT, FINAL_TRANSCRIPT, END_OF_SPEECH } = stt.SpeechEventType;
  expect(events.filter((type) => type !== INTERIM_TRANSCRIPT)).toEqual([START_OF_SPEECH, FINAL_TRANSCRIPT, END_OF_SPEECH]);
  expect(events.filter((type) => type === INTERIM_TRANSCRIPT).length).toBeGreaterThan(0);
  expect(ear.isSettled).toBe(true);
});

test('the end of speech is told only after its words', { timeout: LOADED_MS }, async () => {
  const ear = recognition({ partials: false });
  const order: string[] = [];
  ear.onHeard(({ text }) => order.push(text ? 'words' : 'nothing'));
  const stream = ear.stream();
  const vad = new PatientVad(ear, LOADED_MS).stream();
  const ended = firstOf(vad, VADEventType.END_OF_SPEECH).then(() => order.push('end'));
  void drain(stream);
  const sound = join(silence(300), answer.samples, silence(1_200));
  for (let at = 0; at < sound.samples.length; at += FRAME) {
    stream.pushFrame(frame(sound.samples.slice(at, at + FRAME)));
    vad.pushFrame(frame(sound.samples.slice(at, at + FRAME)));
  }
  await ended;
  expect(order).toEqual(['words', 'end']);
  stream.close();
  vad.close();
});

test('clicks and silence are nothing at all', { timeout: LOADED_MS }, async () => {
  const clicks = join(
    silence(500),
    Int16Array.from({ length: 200 }, (_, i) => (i % 2 ? 20_000 : -20_000)),
    silence(1_500),
  );
  expect(await listenTo(recognition(), clicks, 'fast')).toEqual([]);
});

test('speech without words is told as not understood, and settles', { timeout: LOADED_MS }, async () => {
  const heard = await hearThrough(() => ({ text: '', audioMs: 1, decodeMs: 1 }));
  expect(heard.map(({ text, missing }) => [text, missing])).toEqual([['', 'no-words']]);
});

test('a recognizer that comes back within seconds loses no words', { timeout: LOADED_MS }, async () => {
  let refusals = 3;
  const heard = await hearThrough(() => (refusals-- > 0 ? undefined : { text: 'well', audioMs: 1, decodeMs: 1 }));
  expect(heard.map(({ text }) => text)).toEqual(['well']);
});

test('a microphone that goes silent in mid-sentence does not swallow the sentence', { timeout: LOADED_MS }, async () => {
  const ear = recognition({ partials: false });
  const heard: HeardSpeech[] = [];
  ear.onHeard((piece) => heard.push(piece));
  const stream = ear.stream();
  void drain(stream);
  for (let at = 0; at < answer.samples.length; at += FRAME) stream.pushFrame(frame(answer.samples.slice(at, at + FRAME)));
  await delayUntil(performance.now() + 500);
  await ear.settled();
  expect(heard.map(({ text }) => text).join(' ')).toMatch(/best of times/);
  stream.close();
});

test('who says that they have finished is decoded at once, without waiting for a pause', { timeout: LOADED_MS }, async () => {
  const ear = recognition({ partials: false });
  const heard: HeardSpeech[] = [];
  ear.onHeard((piece) => heard.push(piece));
  const stream = ear.stream();
  void drain(stream);
  const half = answer.samples.length / 2;
  const push = (samples: Int16Array) => {
    for (let at = 0; at < samples.length; at += FRAME) stream.pushFrame(frame(samples.slice(at, at + FRAME)));
  };
  push(answer.samples.slice(0, half));
  ear.flush();
  push(join(answer.samples.slice(half), silence(1_200)).samples);
  await ear.settledSince(performance.now(), LOADED_MS);
  expect(heard).toHaveLength(2);
  stream.close();
});

async function hearThrough(reply: () => object | undefined): Promise<HeardSpeech[]> {
  const fake = await startFakeSpeechService((_, response) => {
    const body = reply();
    response.writeHead(body ? 200 : 503).end(JSON.stringify(body ?? {}));
  });
  const ear = new LocalRecognition(new SpeechClient(fake.url), { partials: false });
  const heard = await listenTo(ear, join(silence(300), answer.samples, silence(1_000)), 'fast');
  expect(ear.isSettled).toBe(true);
  await fake.stop();
  return heard;
}

const frame = (samples: Int16Array) => new AudioFrame(samples, RATE, 1, samples.length);

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}

async function firstOf(events: AsyncIterable<VADEvent>, type: VADEventType): Promise<void> {
  for await (const event of events) if (event.type === type) return;
}

const delayUntil = (time: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));

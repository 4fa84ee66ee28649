import { setTimeout as delay } from 'node:timers/promises';
import { AudioFrame } from '@livekit/rtc-node';
import type { HeardSpeech } from './heard-speech.ts';
import type { LocalRecognition } from './local-recognition.ts';

const FRAME_MS = 20;

export interface SoundToHear {
  samples: Int16Array;
  sampleRate: number;
}

/** Plays a sound to the recognition as a call would, in real time or as fast as it can take it, and returns what was heard. */
export async function listenTo(recognition: LocalRecognition, sound: SoundToHear, pace: 'live' | 'fast'): Promise<HeardSpeech[]> {
  const heard: HeardSpeech[] = [];
  const forget = recognition.onHeard((speech) => heard.push(speech));
  const stream = recognition.stream();
  const finished = (async () => {
    for await (const _ of stream);
  })();
  const size = (sound.sampleRate * FRAME_MS) / 1000;
  const startedAt = performance.now();
  for (let at = 0; at < sound.samples.length; at += size) {
    const samples = sound.samples.slice(at, at + size);
    stream.pushFrame(new AudioFrame(samples, sound.sampleRate, 1, samples.length));
    const aheadMs = (at * 1000) / sound.sampleRate - (performance.now() - startedAt);
    if (pace === 'live' && aheadMs > 0) await delay(aheadMs);
  }
  stream.endInput();
  await finished;
  stream.close();
  forget();
  return heard;
}

import { expect, test } from 'vitest';
import { cacheDirOf } from '../../folders.ts';
import { cutAtPauses } from './cut-at-pauses.ts';
import { humanSpeech } from './human-speech.ts';
import { resample } from './resample.ts';
import { parseWav, readWav, toWav } from './wav.ts';

const FETCH_MS = 180_000;

test('a person reads 119 known words, and is cut at pauses into answers', { timeout: FETCH_MS }, async () => {
  const { twoCities } = await humanSpeech(cacheDirOf(process.env));
  const sound = await readWav(twoCities.wavPath);
  expect(sound.sampleRate).toBe(48_000);
  expect(twoCities.words.match(/[a-z]+/gi)).toHaveLength(119);
  const answers = cutAtPauses(sound, 700).filter(({ fromMs, toMs }) => toMs - fromMs > 400);
  expect(answers.length).toBeGreaterThanOrEqual(6);
  for (const { samples, sampleRate, fromMs, toMs } of answers) {
    const lengthMs = (samples.length * 1000) / sampleRate;
    expect(lengthMs - (toMs - fromMs)).toBeCloseTo(120, 0);
  }
});

test('a WAV file survives being written and read', () => {
  const sound = { samples: Int16Array.from({ length: 999 }, (_, i) => i * 7 - 3_000), sampleRate: 22_050 };
  expect(parseWav(toWav(sound))).toEqual(sound);
});

test('resampling keeps a tone of speech and removes what the new rate cannot hold', () => {
  const tone = (hertz: number) => ({
    samples: Int16Array.from({ length: 4_800 }, (_, i) => 10_000 * Math.sin((2 * Math.PI * hertz * i) / 48_000)),
    sampleRate: 48_000,
  });
  const loudness = ({ samples }: { samples: Int16Array }) => {
    const middle = samples.subarray(200, samples.length - 200);
    return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length);
  };
  expect(loudness(resample(tone(1_000), 16_000))).toBeCloseTo(loudness(tone(1_000)), -2);
  expect(loudness(resample(tone(11_000), 16_000))).toBeLessThan(50);
});

import { expect, test } from 'vitest';
import { audibleStretches, fromPcm16, slice, toPcm16 } from './sound.ts';

const RATE = 16_000;
const tone = (ms: number, level: number) => Array.from({ length: (RATE * ms) / 1000 }, (_, index) => level * Math.sin(index / 3));

const sound = (...parts: number[][]) => ({ samples: Float32Array.from(parts.flat()), sampleRate: RATE });

test('a tone between silences is one stretch at its place', () => {
  const heard = audibleStretches(sound(tone(500, 0), tone(300, 0.3), tone(400, 0)));
  expect(heard).toEqual([{ fromMs: 500, toMs: 800 }]);
});

test('a short pause does not divide, a long one does', () => {
  const heard = audibleStretches(sound(tone(300, 0.3), tone(100, 0), tone(300, 0.3), tone(300, 0), tone(300, 0.3)));
  expect(heard).toHaveLength(2);
});

test('a click and a noise below -45 dBFS are nothing', () => {
  expect(audibleStretches(sound(tone(300, 0), tone(10, 0.5), tone(300, 0), tone(300, 0.004)))).toEqual([]);
});

test('samples survive the way through 16 bits', () => {
  const before = sound(tone(20, 0.5));
  const after = fromPcm16(toPcm16(before), RATE);
  expect(after.samples.every((sample, index) => Math.abs(sample - (before.samples[index] ?? 0)) < 0.001)).toBe(true);
  expect(slice(after, 5, 10).samples).toHaveLength(80);
});

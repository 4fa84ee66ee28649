import { expect, test } from 'vitest';
import { columnsOf } from './load-peaks.ts';
import { secondsInto } from './seconds-into.ts';

const interview = {
  startedAt: '2026-11-24T10:00:00Z',
  turns: [{ number: 1, text: 'ten letters'.slice(0, 10), startedAt: '2026-11-24T10:01:00Z', endedAt: '2026-11-24T10:01:20Z' }],
} as unknown as Parameters<typeof secondsInto>[0];

test('a quote’s second lies in its turn by its share of the text', () => {
  expect(secondsInto(interview, 1, 0)).toBe(60);
  expect(secondsInto(interview, 1, 5)).toBe(70);
  expect(secondsInto(interview, 9, 0)).toBe(0);
});

test('a column of the waveform is as high as its loudest sample', () => {
  const samples = new Float32Array(12_000);
  samples[5] = -0.75;
  const columns = columnsOf(samples);
  expect([columns.length, columns[0], columns[1]]).toEqual([1_200, 0.75, 0]);
});

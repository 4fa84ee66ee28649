import { expect, test } from 'vitest';
import { columnsOf } from './load-peaks.ts';

test('a column of the waveform is as high as its loudest sample', () => {
  const samples = new Float32Array(12_000);
  samples[5] = -0.75;
  const columns = columnsOf(samples);
  expect([columns.length, columns[0], columns[1]]).toEqual([1_200, 0.75, 0]);
});

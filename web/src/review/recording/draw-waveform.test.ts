import { expect, test } from 'vitest';
import { toFullHeight } from './draw-waveform.ts';

test('two voices keep their measure, and a silent one stays a line', () => {
  expect(
    toFullHeight([
      [0, 0.2],
      [0.4, 0.1],
    ]),
  ).toEqual([
    [0, 0.5],
    [1, 0.25],
  ]);
  expect(toFullHeight([[0, 0.0001]])[0]?.[1]).toBeLessThan(0.05);
});

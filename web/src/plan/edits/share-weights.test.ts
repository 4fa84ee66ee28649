import { expect, test } from 'vitest';
import { inProportion, shareWeights } from './share-weights.ts';

const sum = (weights: number[]) => weights.reduce((all, weight) => all + weight, 0);

test('whatever one weight becomes, all are whole, at least 1, and sum to 100', () => {
  for (const weights of [[100], [50, 50], [30, 25, 20, 15, 10], [1, 1, 98], [13, 13, 13, 13, 12, 12, 12, 12]]) {
    for (const wanted of [-5, 0, 1, 33, 50, 99, 100, 1_000]) {
      const shared = shareWeights(weights, 0, wanted);
      expect(sum(shared)).toBe(100);
      expect(shared.every((weight) => Number.isInteger(weight) && weight >= 1)).toBe(true);
    }
  }
});

test('the others keep their proportions', () => {
  expect(shareWeights([40, 40, 20], 0, 10)).toEqual([10, 60, 30]);
  expect(shareWeights([30, 25, 20, 15, 10], 2, 20)).toEqual([30, 25, 20, 15, 10]);
  expect(shareWeights([60, 40], 0, 200)).toEqual([99, 1]);
});

test('what is left after one goes is brought to 100 in proportion', () => {
  expect(inProportion([30, 30, 15])).toEqual([40, 40, 20]);
  expect(inProportion([0, 0])).toEqual([50, 50]);
  expect(inProportion([])).toEqual([]);
});

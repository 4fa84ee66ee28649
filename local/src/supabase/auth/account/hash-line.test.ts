import { expect, test } from 'vitest';
import { hashLine } from './hash-line.ts';

test('few passwords are worked on at once, some wait in line, and more are asked to come back', async () => {
  const inLine = hashLine({ atOnce: 2, waiting: 3 });
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const hash = (number: number) => () => {
    begun.push(number);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const hashed = [1, 2, 3, 4, 5].map((number) => inLine(hash(number)));
  await expect(inLine(hash(6))).rejects.toMatchObject({ status: 429, code: 'over_request_rate_limit' });
  expect(begun).toEqual([1, 2]);
  for (const started of [3, 4, 5, 5, 5]) {
    ends.shift()?.();
    await expect.poll(() => begun.at(-1)).toBe(started);
  }
  await Promise.all(hashed);
  const later = inLine(hash(7));
  ends.shift()?.();
  await later;
});

test('a password that cannot be hashed gives its turn on', async () => {
  const inLine = hashLine({ atOnce: 1, waiting: 1 });
  const fails = inLine(() => Promise.reject(new Error('no memory')));
  const waits = inLine(async () => 'done');
  await expect(fails).rejects.toThrow('no memory');
  expect(await waits).toBe('done');
});

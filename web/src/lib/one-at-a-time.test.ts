import { expect, test, vi } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('two presses at once begin one piece of work, and so does one while it settles', async () => {
  vi.useFakeTimers();
  const begin = oneAtATime(300);
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = vi.fn(() => promise);
  expect([begin(work), begin(work)]).toEqual([true, false]);
  resolve();
  await vi.advanceTimersByTimeAsync(200);
  expect(begin(work)).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(begin(work)).toBe(true);
  expect(work).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test('what failed may be tried again at once', async () => {
  const begin = oneAtATime(10_000);
  begin(() => Promise.reject(new Error('away')));
  await Promise.resolve();
  await Promise.resolve();
  expect(begin(() => Promise.resolve())).toBe(true);
});

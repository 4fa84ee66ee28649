import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRoomAhead } from './keep-room-ahead.ts';

const PASS = { url: 'ws://livekit', token: 't', identity: 'candidate' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function ahead(enter: () => Promise<typeof PASS>) {
  const seen = { entries: 0, warmed: 0 };
  const stop = keepRoomAhead({
    enter: () => {
      seen.entries += 1;
      return enter();
    },
    warmUp: async () => {
      seen.warmed += 1;
    },
    onReady: () => {},
  });
  return { seen, stop };
}

test('a pass is made again before it is old, and soon where it could not be made', async () => {
  const { seen } = ahead(async () => PASS);
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  expect(seen).toEqual({ entries: 3, warmed: 3 });
  const failing = ahead(() => Promise.reject(new Error('away')));
  await vi.advanceTimersByTimeAsync(7_000);
  expect(failing.seen).toEqual({ entries: 3, warmed: 0 });
});

test('nothing is asked for once the interview has begun, also when it begins while a pass is on its way', async () => {
  const pass = Promise.withResolvers<typeof PASS>();
  const { seen, stop } = ahead(() => pass.promise);
  stop();
  pass.resolve(PASS);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(seen).toEqual({ entries: 1, warmed: 0 });
});

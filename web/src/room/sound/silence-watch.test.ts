import { expect, test } from 'vitest';
import { createSilenceWatch } from './silence-watch.ts';

const SPEECH = 0.05;
const QUIET_ROOM = 0.001;
const NOTHING = 0;
const STEP_MS = 500;

/** Feeds seconds of a level and gives the last word. */
function after(watch: ReturnType<typeof createSilenceWatch>, seconds: number, rms: number, moment = { theirTurn: true, muted: false }) {
  let last = false;
  for (let fed = 0; fed < seconds * 1000; fed += STEP_MS) last = watch.feed({ rms, ...moment }, STEP_MS);
  return last;
}

test('a microphone that never gave a sound is spoken of within their first turn', () => {
  const watch = createSilenceWatch();
  expect(after(watch, 11, QUIET_ROOM)).toBe(false);
  expect(after(watch, 2, QUIET_ROOM)).toBe(true);
});

test('someone who has spoken may think as long as they like', () => {
  const watch = createSilenceWatch();
  after(watch, 1, SPEECH);
  expect(after(watch, 300, QUIET_ROOM)).toBe(false);
});

test('a microphone that goes dead in the middle is noticed', () => {
  const watch = createSilenceWatch();
  after(watch, 1, SPEECH);
  expect(after(watch, 10, NOTHING)).toBe(true);
  expect(after(watch, 1, SPEECH)).toBe(false);
});

test('silence counts neither while muted nor while it is not their turn', () => {
  const watch = createSilenceWatch();
  expect(after(watch, 60, NOTHING, { theirTurn: false, muted: false })).toBe(false);
  expect(after(watch, 60, NOTHING, { theirTurn: true, muted: true })).toBe(false);
});

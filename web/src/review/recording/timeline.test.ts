import type { Turn } from '@viva/domain';
import { describe, expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 13, 0, seconds)).toISOString();
const turn = (number: number, fromS: number, toS: number, audio?: { part: number; offsetMs: number }): Turn =>
  ({ number, text: '0123456789', startedAt: at(fromS), endedAt: at(toS), from: audio ?? null, to: null }) as Turn;
const recording = (part: number, seconds: number) => ({ part, startedAt: at(seconds) });

/** The recording begins 55 s before the first word; a second part begins at 100 s and its first word comes 4 s later. */
const talk = {
  turns: [
    turn(1, 60, 70, { part: 1, offsetMs: 55_000 }),
    turn(2, 75, 95, { part: 1, offsetMs: 70_000 }),
    turn(3, 104, 110, { part: 2, offsetMs: 4_000 }),
  ],
  recordings: [recording(1, 5), recording(2, 100)],
};

describe('one clock for transcript, quotes and player', () => {
  const timeline = timelineOf(talk);

  test('begins at the first word, and so does playing', () => {
    expect(timeline.turnMs(1)).toBe(0);
    expect(timeline.startMs(1)).toBe(54_700);
    expect(timeline.clockMs({ part: 1, offsetMs: 54_700 })).toBe(0);
  });

  test('shows the same time for a turn and for its sound, in every part', () => {
    for (const { number, from } of talk.turns) expect(from && timeline.clockMs(from)).toBe(timeline.turnMs(number));
    expect(timeline.turnMs(2)).toBe(15_000);
    expect(timeline.turnMs(3)).toBe(44_000);
    expect(timeline.startMs(2)).toBe(3_700);
  });

  test('places a quote inside its turn by its share of the text', () => {
    expect(timeline.turnMs(2, 5)).toBe(25_000);
  });

  test('goes by the turns’ own times where nothing was recorded', () => {
    const unrecorded = timelineOf({ turns: [turn(1, 60, 70), turn(2, 75, 95)], recordings: [] });
    expect([unrecorded.turnMs(1), unrecorded.turnMs(2), unrecorded.turnMs(9)]).toEqual([0, 15_000, 0]);
  });

  test('knows a part without a word by when it began', () => {
    const silent = timelineOf({ ...talk, recordings: [...talk.recordings, recording(3, 120)] });
    expect([silent.startMs(3), silent.clockMs({ part: 3, offsetMs: 1_000 })]).toEqual([0, 61_000]);
  });
});

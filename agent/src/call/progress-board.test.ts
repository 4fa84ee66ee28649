import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Board, ProgressBoard } from './progress-board.ts';

const BOARD: Board = {
  topic: 1,
  topics: 3,
  phase: 'topics',
  minutesLeft: 20,
  floor: 'theirs',
  waiting: false,
  question: null,
  ended: null,
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A room that takes attributes or refuses them, and a board that shows itself in it. */
function room() {
  const shown: Board[] = [];
  const state = { isAway: false, attempts: 0 };
  const board = new ProgressBoard(async (attributes) => {
    state.attempts += 1;
    if (state.isAway) throw new Error('away');
    shown.push(JSON.parse(attributes['viva.progress'] ?? '{}'));
  }, BOARD);
  return { board, shown, state };
}

test('changes of one moment are shown as one', async () => {
  const { board, shown } = room();
  board.show({ floor: 'yours' });
  board.show({ waiting: true });
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toEqual([{ ...BOARD, floor: 'yours', waiting: true }]);
});

test('what the room did not take is shown as soon as it takes it, without another change', async () => {
  const { board, shown, state } = room();
  state.isAway = true;
  board.show({ floor: 'yours' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(shown).toEqual([]);
  state.isAway = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shown).toEqual([{ ...BOARD, floor: 'yours' }]);
  const { attempts } = state;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.attempts).toBe(attempts);
});

test('an older state that failed is not shown after a newer one', async () => {
  const { board, shown, state } = room();
  state.isAway = true;
  board.show({ floor: 'yours' });
  await vi.advanceTimersByTimeAsync(100);
  state.isAway = false;
  board.show({ floor: 'thinking' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown.map(({ floor }) => floor)).toEqual(['thinking']);
});

test('nothing is tried again after the end', async () => {
  const { board, state } = room();
  state.isAway = true;
  board.show({ ended: 'time-up' });
  const settled = board.settled();
  await vi.advanceTimersByTimeAsync(500);
  await settled;
  board.stop();
  const { attempts } = state;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.attempts).toBe(attempts);
});

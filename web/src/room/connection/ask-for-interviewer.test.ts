import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askForInterviewer } from './ask-for-interviewer.ts';
import { createCallState } from './call-state.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function room() {
  const store = createCallState(false);
  const state = { asked: 0, answer: (): Promise<unknown> => Promise.resolve() };
  const stop = askForInterviewer(store, () => {
    state.asked += 1;
    return state.answer();
  });
  return { store, state, stop };
}

test('an interviewer who is lost is asked for again every few seconds, until one is there', async () => {
  const { store, state } = room();
  store.setState({ connection: 'connected', interviewerHere: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.asked).toBe(0);
  store.setState({ interviewerHere: false });
  await vi.advanceTimersByTimeAsync(6_000);
  store.setState({ muted: true });
  await vi.advanceTimersByTimeAsync(16_000);
  expect(state.asked).toBe(3);
  store.setState({ interviewerHere: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.asked).toBe(3);
});

test('a refusal does not end the asking, and one answer is waited for before the next', async () => {
  const { store, state } = room();
  state.answer = () => Promise.reject(new Error('away'));
  store.setState({ connection: 'connected' });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(state.asked).toBe(2);
  state.answer = () => new Promise(() => {});
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.asked).toBe(3);
});

test('nothing is asked while this browser is itself away, or has left', async () => {
  const { store, state, stop } = room();
  for (const connection of ['joining', 'reconnecting', 'lost', 'elsewhere', 'over'] as const) {
    store.setState({ connection });
    await vi.advanceTimersByTimeAsync(20_000);
  }
  store.setState({ connection: 'connected' });
  const answer = Promise.withResolvers<void>();
  state.answer = () => answer.promise;
  await vi.advanceTimersByTimeAsync(7_000);
  expect(state.asked).toBe(1);
  stop();
  answer.resolve();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.asked).toBe(1);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { swallowClicks } from './swallow-clicks.ts';

const press = { x: 100, y: 100, at: 1_000 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether a click at the place reaches what is there. */
function reaches(page: EventTarget, x: number, y: number): boolean {
  const click = Object.assign(new Event('click', { cancelable: true }), { clientX: x, clientY: y });
  return page.dispatchEvent(click);
}

test('a second click at the same place reaches nothing, one elsewhere and a later one do', () => {
  const page = new EventTarget();
  swallowClicks(press, page as Window, 1_050);
  expect(reaches(page, 103, 98)).toBe(false);
  expect(reaches(page, 300, 98)).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(reaches(page, 103, 98)).toBe(true);
});

test('the moment can be ended early', () => {
  const page = new EventTarget();
  swallowClicks(press, page as Window, 1_050)();
  expect(reaches(page, 103, 98)).toBe(true);
});

test('nothing is held back where the last press was long ago, or there was none', () => {
  const page = new EventTarget();
  swallowClicks(press, page as Window, 3_000);
  swallowClicks(undefined, page as Window);
  expect(reaches(page, 100, 100)).toBe(true);
});

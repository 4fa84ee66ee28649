import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { swallowClicks } from './swallow-clicks.ts';

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

test('a second click where the dialog was closed reaches nothing, one elsewhere and a later one do', () => {
  const page = new EventTarget();
  swallowClicks({ x: 100, y: 100 }, page as Document);
  expect(reaches(page, 103, 98)).toBe(false);
  expect(reaches(page, 300, 98)).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(reaches(page, 103, 98)).toBe(true);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followEvents } from './follow-events.ts';

const [CONNECTING, OPEN, CLOSED] = [0, 1, 2];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

class Line extends EventTarget {
  readyState = CONNECTING ?? 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  close() {}
  isUp() {
    this.readyState = OPEN ?? 1;
    this.onopen?.();
  }
  breaks(readyState: number | undefined) {
    this.readyState = readyState ?? 0;
    this.onerror?.();
  }
}

function follow() {
  const lines: Line[] = [];
  const heard: string[] = [];
  const stop = followEvents({
    open: () => {
      const line = new Line();
      lines.push(line);
      return line as never;
    },
    types: ['job-changed'],
    onEvent: (type, data) => heard.push(`${type} ${data}`),
    onMissed: () => heard.push('missed'),
  });
  return { lines, heard, stop };
}

test('events are told with what they carry, and a first line has missed nothing', () => {
  const { lines, heard } = follow();
  lines[0]?.isUp();
  lines[0]?.dispatchEvent(new MessageEvent('job-changed', { data: '{}' }));
  expect(heard).toEqual(['job-changed {}']);
});

test('whatever happened while the line was down is asked for, also when it could not be opened at first', async () => {
  const { lines, heard } = follow();
  lines[0]?.breaks(CLOSED);
  await vi.advanceTimersByTimeAsync(60_000);
  lines[1]?.isUp();
  expect(heard).toEqual(['missed']);
  lines[1]?.breaks(CONNECTING);
  lines[1]?.isUp();
  expect(heard).toEqual(['missed', 'missed']);
});

test('who has left listens to nothing any more', async () => {
  const { lines, stop } = follow();
  lines[0]?.breaks(CLOSED);
  stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(lines).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { clockOf, dayInWords, minutesBetween, momentIn } from './words-for-time.ts';

test('moments, days and lengths read alike everywhere', () => {
  expect(momentIn('Europe/Berlin', '2026-11-24T13:05:00Z')).toBe('Tue 24 Nov, 14:05');
  expect(momentIn('America/Los_Angeles', '2026-11-24T03:05:00Z', 'day')).toBe('Mon 23 Nov');
  expect(dayInWords('2026-11-27')).toBe('Fri 27 Nov');
  expect(minutesBetween('2026-11-24T13:00:00Z', '2026-11-24T13:23:10Z')).toBe('23 min');
  expect(minutesBetween('2026-11-24T13:00:00Z', '2026-11-24T13:00:10Z')).toBe('less than a minute');
});

test('a place in a recording is minutes and seconds, with hours only where there are some', () => {
  expect([clockOf(401_000), clockOf(0), clockOf(3_725_000), clockOf(-5)]).toEqual(['06:41', '00:00', '01:02:05', '00:00']);
});

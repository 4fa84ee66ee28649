import { expect, test } from 'vitest';
import { clockOf, dayInWords, minutesBetween, momentIn } from './words-for-time.ts';

const now = new Date('2026-11-20T12:00:00Z');

test('moments, days and lengths read alike everywhere', () => {
  expect(momentIn('Europe/Berlin', '2026-11-24T13:05:00Z', 'both', now)).toBe('Tue 24 Nov, 14:05');
  expect(momentIn('America/Los_Angeles', '2026-11-24T03:05:00Z', 'day', now)).toBe('Mon 23 Nov');
  expect(dayInWords('2026-11-27', now)).toBe('Fri 27 Nov');
  expect(minutesBetween('2026-11-24T13:00:00Z', '2026-11-24T13:23:10Z')).toBe('23 min');
  expect(minutesBetween('2026-11-24T13:00:00Z', '2026-11-24T13:00:10Z')).toBe('less than a minute');
});

test('a place in a recording is minutes and seconds, with hours only where there are some', () => {
  expect([clockOf(401_000), clockOf(0), clockOf(3_725_000), clockOf(-5)]).toEqual(['06:41', '00:00', '01:02:05', '00:00']);
});

test('a day of another year says which year', () => {
  expect(dayInWords('2027-01-04', now)).toBe('Mon 4 Jan 2027');
  expect(momentIn('Europe/Berlin', '2025-11-24T13:05:00Z', 'both', now)).toBe('Mon 24 Nov 2025, 14:05');
});

import { expect, test } from 'vitest';
import { Hearing } from './hearing.ts';

const hearing = () => new Hearing((atMs) => ({ part: 1, offsetMs: atMs }));

test('pieces of one turn become one text, each with its place in it and in the recording', () => {
  const heard = hearing();
  heard.add({ text: 'We had an outage.', startedAt: 1_000, endedAt: 2_000 });
  heard.add({ text: '', startedAt: 2_500, endedAt: 2_600 });
  heard.add({ text: 'I fixed it.', startedAt: 3_000, endedAt: 4_000 });
  const turn = heard.take();
  expect(turn).toMatchObject({ text: 'We had an outage. I fixed it.', understood: true, startedAt: 1_000, endedAt: 4_000 });
  expect(turn?.segments).toEqual([
    { start: 0, end: 17, from: { part: 1, offsetMs: 1_000 }, to: { part: 1, offsetMs: 2_000 } },
    { start: 18, end: 29, from: { part: 1, offsetMs: 3_000 }, to: { part: 1, offsetMs: 4_000 } },
  ]);
  expect(heard.take()).toBeUndefined();
});

test('what is too long for one turn fills several, and no word of it is lost', () => {
  const heard = hearing();
  const piece = 'word '.repeat(1_500).trim();
  for (let at = 0; at < 6; at += 1) heard.add({ text: piece, startedAt: at * 1_000, endedAt: at * 1_000 + 900 });
  heard.add({ text: 'x'.repeat(45_000), startedAt: 7_000, endedAt: 8_000 });
  const turns = [];
  for (let turn = heard.take(); turn !== undefined; turn = heard.take()) turns.push(turn);
  expect(turns.map(({ text }) => text.length)).toEqual([2 * 7_499 + 1, 2 * 7_499 + 1, 2 * 7_499 + 1, 20_000, 20_000, 5_000]);
  expect(turns.every(({ text, segments }) => segments.at(-1)?.end === text.length)).toBe(true);
  expect(turns[1]).toMatchObject({ startedAt: 2_000, endedAt: 3_900 });
});

test('nor is one of more pieces than a turn has places in the recording', () => {
  const heard = hearing();
  for (let at = 0; at < 501; at += 1) heard.add({ text: `${at}`, startedAt: at, endedAt: at + 1 });
  expect([heard.take()?.segments.length, heard.take()?.text, heard.take()]).toEqual([500, '500', undefined]);
});

test('speech without words is not understood, never silence', () => {
  const heard = hearing();
  heard.add({ text: '', startedAt: 0, endedAt: 1_500 });
  expect(heard.take()).toMatchObject({ text: '', understood: false, segments: [] });
});

test('a cough is no turn', () => {
  const heard = hearing();
  heard.add({ text: '', startedAt: 0, endedAt: 400 });
  expect(heard.take()).toBeUndefined();
});

test('without a recording the words are kept without times', () => {
  const heard = new Hearing(() => null);
  heard.add({ text: 'Yes.', startedAt: 0, endedAt: 300 });
  expect(heard.take()).toMatchObject({ text: 'Yes.', segments: [] });
});

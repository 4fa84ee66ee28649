import { expect, test } from 'vitest';
import { tellSearch } from './tell-search.ts';

function listen() {
  const lines: string[] = [];
  const clock = { ms: 0 };
  const say = { faint: (text: string) => void lines.push(text), done: (text: string, ms: number) => void lines.push(`✓ ${text} ${ms}`) };
  return { lines, clock, search: tellSearch('livekit-server', say, () => clock.ms) };
}

test('a search that turns from downloading to compiling says so at once, and its percents now and then', () => {
  const { lines, clock, search } = listen();
  search.note('livekit-server 1.13.5 is being downloaded, 18 MB');
  clock.ms = 3_000;
  search.note('livekit-server is being compiled: 360 MB of sources, about 3 minutes on two cores');
  clock.ms = 5_000;
  search.note('livekit-server is being compiled, 1 % after 2 s');
  clock.ms = 40_000;
  search.note('livekit-server is being compiled, 20 % after 37 s');
  clock.ms = 180_000;
  search.found();
  expect(lines).toEqual([
    '· livekit-server 1.13.5 is being downloaded, 18 MB',
    '· livekit-server is being compiled: 360 MB of sources, about 3 minutes on two cores',
    '· livekit-server is being compiled, 20 % after 37 s',
    '✓ livekit-server 180000',
  ]);
});

test('a server that was there is not spoken of', () => {
  const { lines, search } = listen();
  search.found();
  expect(lines).toEqual([]);
});

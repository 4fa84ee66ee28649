import { expect, test } from 'vitest';
import { found, phrasesOf } from './log-search.ts';

const log = (text: string) => [{ name: 'api.log', text }];

test('a name is found however it is spelled in a line', () => {
  for (const line of [
    'hello María "M." Ibáñez',
    JSON.stringify({ name: 'María "M." Ibáñez' }),
    `?q=${encodeURIComponent('María "M." Ibáñez')}`,
  ])
    expect(found(log(line), ['María "M." Ibáñez'])).toHaveLength(1);
});

test('a piece of what was said is found', () => {
  const said = phrasesOf('It was the epoch of belief, it was the season of light');
  expect(found(log('{"heard":"and then the season of light came"}'), said)).toEqual(['api.log: the season of light']);
  expect(found(log('{"heard":12,"msg":"the turn was stored"}'), said)).toEqual([]);
});

test('a token, a ticket and a link are found by their shape, and ids are none of them', () => {
  expect(found(log('token eyJhbGciOiJFUzI1NiJ9.e30.x'), [])).toHaveLength(1);
  expect(found(log('WBW7NF4Q1GTJPKZ79Y5PW71KTK and WBW7N-F4Q1G-TJPKZ-79Y5P-W71KTK'), [])).toHaveLength(2);
  expect(found(log('/i#t=WBW7NF4Q1GTJPKZ79Y5PW71KTK'), [])).toHaveLength(2);
  expect(found(log('0a2f9605-5d3f-4a2d-9cda-88603cc2743c ND_j3U5Wh4YND2h'), ['Ann'])).toEqual([]);
});

import { expect, test } from 'vitest';
import { type Caption, captionsOf, withCaption } from './captions.ts';

const said = (segmentId: string, text: string, changes: Partial<Caption> = {}): Caption => ({
  segmentId,
  speaker: 'you',
  text,
  final: false,
  ...changes,
});
const shown = (...captions: Caption[]) => captions.reduce<readonly Caption[]>(withCaption, []).map(({ text }) => text);

test('a caption stays where its segment began, whatever comes between', () => {
  expect(shown(said('a', 'So'), said('b', 'Yes?', { speaker: 'interviewer' }), said('a', 'So, last year'))).toEqual([
    'So, last year',
    'Yes?',
  ]);
});

test('final words are not overtaken by an earlier guess that arrives late', () => {
  expect(shown(said('a', 'last year', { final: true }), said('a', 'lost ear'))).toEqual(['last year']);
});

test('both speakers may use the same segment name', () => {
  expect(shown(said('a', 'mine'), said('a', 'theirs', { speaker: 'interviewer' }))).toEqual(['mine', 'theirs']);
});

test('an empty segment shows nothing, an emptied one is emptied', () => {
  expect(shown(said('a', ''))).toEqual([]);
  expect(shown(said('a', 'uh'), said('a', '', { final: true }))).toEqual(['']);
});

test('only the newest are kept, in order', () => {
  const many = Array.from({ length: 200 }, (_, index) => said(String(index), String(index)));
  const texts = shown(...many);
  expect([texts.length < 100, texts.at(-1)]).toEqual([true, '199']);
});

test('what was said before a reload comes back as it was', () => {
  const lines = [
    { number: 1, speaker: 'interviewer' as const, text: 'Hello.', at: '2026-11-24T10:00:00Z' },
    { number: 2, speaker: 'candidate' as const, text: '', at: '2026-11-24T10:00:01Z' },
    { number: 3, speaker: 'candidate' as const, text: 'Hi.', at: '2026-11-24T10:00:02Z' },
  ];
  expect(captionsOf(lines).map(({ speaker, text, final }) => [speaker, text, final])).toEqual([
    ['interviewer', 'Hello.', true],
    ['you', 'Hi.', true],
  ]);
});

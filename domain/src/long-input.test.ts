import { expect, test } from 'vitest';
import { assessAnswer, cleanDescription, faultsOfLine, recogniseIntent } from './index.ts';
import { glossaryOf } from './plan/glossary-of.ts';

const LONGEST = 20_000;
/** Generous: what is linear in the text takes a hundredth of it. */
const HANGING_MS = 2_000;

const filledWith = (text: string) => text.repeat(Math.ceil(LONGEST / text.length)).slice(0, LONGEST);

const READERS: [string, (text: string) => unknown][] = [
  ['a description', cleanDescription],
  ['terms', glossaryOf],
  ['an intent', recogniseIntent],
  ['parts of an answer', (text) => assessAnswer('Tell me about your work.', text)],
  ['a line', faultsOfLine],
];

const UNKIND = [
  '<a hidden>',
  '<a hidden',
  '<a display:',
  '<!--',
  '<script>',
  '<p ',
  'so, ',
  ', ',
  'two and ',
  'a thousand ',
  'A',
  'aB',
  '😀',
  ' ',
];

test.each(READERS)('%s is read in time proportional to it, however unkindly it is written', (_name, read) => {
  for (const text of UNKIND) {
    const began = performance.now();
    read(filledWith(text));
    expect(performance.now() - began, JSON.stringify(text)).toBeLessThan(HANGING_MS);
  }
});

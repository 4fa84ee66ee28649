import { expect, test } from 'vitest';
import { spokenForms } from './spoken-form.ts';

const said = (line: string) => spokenForms(line.split(' ')).join(' ');

test.each([
  ['You have 10–15 minutes until 10:30.', 'You have ten to fifteen minutes until ten thirty.'],
  ['It grew by 3.5% in 2019,', 'It grew by three point five percent in twenty nineteen,'],
  ['about $5 million or €20.', 'about five million dollars or twenty euros.'],
  ['We had 1,250 users and the 21st release.', 'We had one thousand two hundred fifty users and the twenty-first release.'],
  ['tools, e.g. Node.js, C++, etc.', 'tools, for example node J S, C plus plus, et cetera'],
  ['the 1990s & the 2000s', 'the nineteen nineties and the two thousands'],
  ['your CV, and the APIs', 'your CV, and the APIs'],
  ['the well-known and/or pattern', 'the well-known and or pattern'],
  ['Thank you – that helps.', 'Thank you , that helps.'],
])('"%s" is said "%s"', (line, expected) => {
  expect(said(line)).toBe(expected);
});

import { expect, test } from 'vitest';
import { endsOpen } from './ends-open.ts';

test.each(['and then I', 'We moved the database because.', 'It was, um', 'The reason was that the', 'so we had to', ''])(
  '"%s" is not finished',
  (text) => {
    expect(endsOpen(text)).toBe(true);
  },
);

test.each([
  'It was the season of light; it was the season of darkness.',
  'We had nothing before us',
  'Yes, I did.',
  'I called the bank and they paid',
  'That is how it was.',
])('"%s" may be all of it', (text) => expect(endsOpen(text)).toBe(false));

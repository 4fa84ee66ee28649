import { expect, test } from 'vitest';
import { splitClauses } from './split-clauses.ts';

const LINES = [
  'Great, thanks.',
  ' We use CI/CD,  PostgreSQL and Node.js, e.g. for APIs with 99.9 % uptime since 2019.  ',
  'Dr. Smith asked: "Why?" Then he left – quickly; nobody followed him, not even J. Doe.',
  'Tell me about a time when a deadline was at risk, and what you did yourself to keep it.',
  'one',
  '\nTwo lines\nof text. And a tab\there.\n',
];

test.each(LINES)('the clauses and the words of %j are the line again, to the letter', (line) => {
  for (const inHurry of [false, true]) {
    const clauses = splitClauses(line, inHurry);
    expect(clauses.map(({ text }) => text).join('')).toBe(line);
    expect(clauses.flatMap(({ words }) => words).join('')).toBe(line);
    expect(clauses.every(({ words }) => words.every((word) => /\S/.test(word)))).toBe(true);
  }
});

test('a line is cut at sentences and long clauses, not inside abbreviations and not into crumbs', () => {
  expect(
    splitClauses('Thanks, Maria. Dr. Lee led the team of five, e.g. in Paris, and we all learned a lot from her.').map(({ text }) => text),
  ).toEqual(['Thanks, Maria.', ' Dr. Lee led the team of five,', ' e.g. in Paris, and we all learned a lot from her.']);
});

test('in a hurry a long first clause is cut where a new thought begins, and only the first', () => {
  const line = 'Tell me about a time when a deadline was at risk, and what you did yourself when you saw that it could not be kept.';
  expect(splitClauses(line, true)[0]).toMatchObject({ text: 'Tell me about a time', pause: 'none' });
  expect(splitClauses(line, true)).toHaveLength(3);
  expect(splitClauses(line, false)).toHaveLength(2);
});

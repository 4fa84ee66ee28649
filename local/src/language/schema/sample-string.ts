import type { JsonSchema } from './json-schema.ts';
import type { SeededRandom } from './seeded-random.ts';

const WORDS = [
  ...['the', 'team', 'kept', 'a', 'steady', 'plan', 'and', 'shared', 'early', 'results', 'with', 'every', 'group', 'before', 'they'],
  ...['moved', 'work', 'into', 'smaller', 'steps', 'measured', 'time', 'twice', 'while', 'others', 'wrote', 'clear', 'notes'],
] as [string, ...string[]];

const BY_FORMAT: Record<string, string> = {
  'date-time': '2026-03-14T09:30:00Z',
  date: '2026-03-14',
  time: '09:30:00Z',
  duration: 'PT15M',
  email: 'sample@example.org',
  hostname: 'example.org',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.org/sample',
  url: 'https://example.org/sample',
};

/** Tried in turn where a pattern is asked for; one that none of them fits is not sampled faithfully. */
const FOR_PATTERNS = [
  'a',
  'A',
  '1',
  'a1',
  'ab',
  'abc',
  'abcd',
  'abcdefgh',
  'sample',
  'sample-1',
  'sample_1',
  'Sample',
  'SAMPLE',
  'q1',
  'Q1',
  'en',
  'en-US',
  '10',
  '100',
  '2026',
  '09:30',
  '#a1b2c3',
  ...Object.values(BY_FORMAT),
];

export function sampleString(schema: JsonSchema, random: SeededRandom): string {
  const { format, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  if (format === 'uuid') return sampleUuid(random);
  if (format && BY_FORMAT[format]) return BY_FORMAT[format];
  if (pattern) {
    const fits = new RegExp(pattern, 'u');
    const found = [...FOR_PATTERNS, sampleUuid(random)].find(
      (text) => fits.test(text) && text.length >= minLength && text.length <= maxLength,
    );
    if (found !== undefined) return found;
  }
  return fitLength(sampleSentence(random), minLength, maxLength);
}

export function sampleSentence(random: SeededRandom): string {
  const words = Array.from({ length: random.integer(4, 9) }, () => random.pick(WORDS)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The text cut to the longest length allowed, or said again until it is long enough. */
export function fitLength(text: string, minLength: number, maxLength: number): string {
  let longer = text || ' ';
  while (longer.length < minLength) longer += ` ${text || ' '}`;
  return (text.length < minLength ? longer : text).slice(0, maxLength);
}

function sampleUuid(random: SeededRandom): string {
  const digits = (count: number) => Array.from({ length: count }, () => random.integer(0, 15).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`;
}

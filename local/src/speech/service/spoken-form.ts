import { numberWords, ordinalWords, yearWords } from './number-words.ts';

/** Written one way, said another. Matched without regard to case. */
const SAID: Record<string, string> = {
  'e.g.': 'for example',
  'i.e.': 'that is',
  'etc.': 'et cetera',
  'vs.': 'versus',
  vs: 'versus',
  'approx.': 'approximately',
  'mr.': 'mister',
  'mrs.': 'missus',
  'dr.': 'doctor',
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  ok: 'okay',
  'c++': 'C plus plus',
  'c#': 'C sharp',
  'f#': 'F sharp',
  '.net': 'dot net',
  'node.js': 'node J S',
  'vue.js': 'view J S',
  'next.js': 'next J S',
  'react.js': 'react J S',
  'ci/cd': 'C I, C D',
  'a/b': 'A B',
  '24/7': 'twenty-four seven',
  'w/o': 'without',
  postgresql: 'postgres Q L',
  mysql: 'my S Q L',
  nosql: 'no S Q L',
  nginx: 'engine X',
  grpc: 'G R P C',
  graphql: 'graph Q L',
  ios: 'I O S',
  macos: 'mac O S',
  saas: 'sass',
  json: 'jason',
  yaml: 'yammel',
  phd: 'P H D',
};

/** Capitals that are read as a word. */
const READ_AS_WORDS = new Set([
  'NASA',
  'REST',
  'CRUD',
  'RAM',
  'SCRUM',
  'AGILE',
  'PIN',
  'SIM',
  'LAN',
  'AND',
  'NOT',
  'ALL',
  'ANY',
  'YES',
  'NO',
  'OR',
  'A',
  'I',
]);

const CURRENCIES: Record<string, string> = { $: 'dollars', '€': 'euros', '£': 'pounds' };
const MAGNITUDES: Record<string, string> = { k: 'thousand', m: 'million', bn: 'billion' };

/** How a word is said: for the voice only, what is reported stays as written. Punctuation around it is kept for the melody. */
export function spokenForm(word: string): string {
  const whole = SAID[word.toLowerCase()];
  if (whole) return whole;
  const [, before = '', core = '', after = ''] = /^([("'“‘[]*)(.*?)([)"'”’\],.;:!?…]*)$/s.exec(word) ?? [];
  // "e.g.," and "etc." at the end of a sentence: the stop belongs to the abbreviation.
  const withStop = after.startsWith('.') ? SAID[`${core}.`.toLowerCase()] : undefined;
  if (withStop) return before + withStop + (after.length > 1 ? after.slice(1) : '');
  return before + spokenCore(core) + after;
}

function spokenCore(core: string): string {
  const known = SAID[core.toLowerCase()];
  if (known) return known;
  if (/^[–—-]+$/.test(core)) return ',';
  const number = spokenNumber(core);
  if (number) return number;
  const parts = /^(.+?)([-–/])(.+)$/.exec(core);
  if (parts) return spokenPair(parts[1] as string, parts[2] as string, parts[3] as string);
  const capitals = /^([A-Z]{2,6})(s|'s|’s)?$/.exec(core);
  if (capitals?.[1] && !READ_AS_WORDS.has(capitals[1])) return [...capitals[1]].join(' ') + (capitals[2] ? "'s" : '');
  return core.replaceAll('&', ' and ');
}

function spokenPair(left: string, separator: string, right: string): string {
  const joint = separator === '/' ? ' ' : /^\d+$/.test(left) && /^\d/.test(right) ? ' to ' : '-';
  return spokenCore(left) + joint + spokenCore(right);
}

function spokenNumber(core: string): string | undefined {
  const clock = /^(\d{1,2}):(\d{2})$/.exec(core);
  if (clock) return `${numberWords(Number(clock[1]))} ${clock[2] === '00' ? "o'clock" : clockMinutes(Number(clock[2]))}`;
  const match = /^([$€£]?)(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d+)?(%|st|nd|rd|th|s|k|m|bn|\+)?$/i.exec(core);
  if (!match) return undefined;
  const [, sign = '', digits = '', fraction = '', tail = ''] = match;
  const value = Number(digits.replaceAll(',', ''));
  const said =
    integerWords(value, digits) + (fraction ? ` point ${[...fraction.slice(1)].map((digit) => numberWords(Number(digit))).join(' ')}` : '');
  const unit = tail.toLowerCase();
  if (/^(st|nd|rd|th)$/.test(unit)) return ordinalWords(value);
  if (unit === 's') return said.endsWith('y') ? `${said.slice(0, -1)}ies` : `${said}s`;
  const ending = unit === '%' ? ' percent' : unit === '+' ? ' plus' : MAGNITUDES[unit] ? ` ${MAGNITUDES[unit]}` : '';
  return said + ending + (CURRENCIES[sign] ? ` ${CURRENCIES[sign]}` : '');
}

const clockMinutes = (minutes: number): string => (minutes < 10 ? `oh ${numberWords(minutes)}` : numberWords(minutes));

const integerWords = (value: number, digits: string): string => (digits.length === 4 ? yearWords(value) : undefined) ?? numberWords(value);

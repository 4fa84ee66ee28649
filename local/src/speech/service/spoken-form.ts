import { numberWords, ordinalWords, yearWords } from './number-words.ts';

/** Written one way, said another; the voice knows capitals such as CV or API by itself. Matched without regard to case. */
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
  phd: 'P H D',
};

const CURRENCIES: Record<string, string> = { $: 'dollars', '€': 'euros', '£': 'pounds' };
const MAGNITUDES: Record<string, string> = { k: 'thousand', m: 'million', bn: 'billion' };

const AMOUNT = /^([$€£])(\d[\d.,]*)$/;
const MAGNITUDE = /^(thousand|million|billion)(\W*)$/;

/** How each word is said: for the voice only, what is reported stays as written. Punctuation is kept for the melody. */
export function spokenForms(words: string[]): string[] {
  return words.map((spaced, index) => {
    const word = spaced.trim();
    const magnitude = MAGNITUDE.exec(word);
    const amount = AMOUNT.exec(magnitude ? (words[index - 1] ?? '').trim() : word);
    if (magnitude && amount) return `${magnitude[1]} ${CURRENCIES[amount[1] as string]}${magnitude[2]}`;
    if (amount && MAGNITUDE.test((words[index + 1] ?? '').trim())) return spokenForm(amount[2] as string);
    return spokenForm(word);
  });
}

function spokenForm(word: string): string {
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

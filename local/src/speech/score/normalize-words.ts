import { numberWords, ordinalWords, yearWords } from '../service/number-words.ts';

/** One spelling for words that are written in two ways; what is heard is the same. */
const SPELLINGS: Record<string, string> = {
  mr: 'mister',
  mrs: 'missus',
  dr: 'doctor',
  vs: 'versus',
  ok: 'okay',
  alright: 'all right',
  gray: 'grey',
  cheque: 'check',
  programme: 'program',
  judgement: 'judgment',
  travelled: 'traveled',
  travelling: 'traveling',
  modelling: 'modeling',
  labelled: 'labeled',
  cancelled: 'canceled',
  fulfil: 'fulfill',
  skilful: 'skillful',
  storey: 'story',
  defence: 'defense',
  offence: 'offense',
  licence: 'license',
  practise: 'practice',
  tonne: 'ton',
  cosy: 'cozy',
  jewellery: 'jewelry',
  ageing: 'aging',
  towards: 'toward',
  amongst: 'among',
  whilst: 'while',
};

/** Endings that differ between British and American English. */
const ENDINGS: [RegExp, string][] = [
  [/([a-z]{3,})is(e|es|ed|ing|ation|ations)$/, '$1iz$2'],
  [/([a-z]{3,})ys(e|es|ed|ing)$/, '$1yz$2'],
  [/([a-z]{2,})our(s|ed|ing|able|ful|ite|ites|hood|ly)?$/, '$1or$2'],
  [/^(cent|theat|met|lit|fib|calib)re(s?)$/, '$1er$2'],
  [/([a-z]{3,})ogue(s?)$/, '$1og$2'],
];

/** The words of an English text as they are said: lower case, without punctuation, numbers in words, one spelling each. */
export function normalizeWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’‘`]/g, "'")
    .replace(/\b\d{1,3}(?:,\d{3})+\b/g, (digits) => numberWords(Number(digits.replaceAll(',', ''))))
    .replace(/[$€£](\d[\d.]*)/g, '$1 dollars')
    .replace(/%/g, ' percent ')
    .replace(/&/g, ' and ')
    .replace(/\b(\d+)(st|nd|rd|th)\b/g, (_, digits: string) => ordinalWords(Number(digits)))
    .replace(/\b(\d+)\.(\d+)\b/g, (_, whole: string, fraction: string) => `${numberWords(Number(whole))} point ${[...fraction].join(' ')}`)
    .replace(/\d{1,12}/g, (digits) => ` ${(digits.length === 4 && yearWords(Number(digits))) || numberWords(Number(digits))} `)
    .replace(/[^\p{L}' ]/gu, ' ')
    .split(' ')
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .flatMap((word) => oneSpelling(word).split(' '));
}

function oneSpelling(word: string): string {
  const known = SPELLINGS[word];
  if (known) return known;
  const singular = word.endsWith('s') ? SPELLINGS[word.slice(0, -1)] : undefined;
  if (singular) return `${singular}s`;
  const ending = ENDINGS.find(([pattern]) => pattern.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}

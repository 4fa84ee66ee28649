import { protectedTopicsOf } from '../wording/protected-topics.ts';
import { isSpokenToAMachine } from './description/problem-of-description.ts';

const FEWEST_WORDS = 5;
const MOST_WORDS = 25;
const LONGEST = 200;

/** Where somebody is reached, and where else they can be read about. */
const CONTACT =
  /@|https?:|www\.|\b(linkedin|github|gitlab|xing)\b|\+?\d[\d ()/.-]{7,}\d|\b(street|road|avenue|postcode|zip code)\b|\b(address|phone|mobile|tel|e-?mail)\s*:/i;

/** What a CV tells of the person and not of the work. */
const PERSONAL =
  /\b(date of birth|born (in|on)|place of birth|d\.?o\.?b\b|aged? \d\d|years old|marital|married|unmarried|divorced|widowed|child(ren)?|kids|family|nationality|citizen(ship)?|passport|visa status|(work|residence) permit|religio\w*|church|mosque|synagogue|temple|parish|christian|muslim|jewish|hindu|catholic|gender|pronouns|trade union|works council|political|party member|election|disabilit\w+|illness|sick leave|health condition|pregnan\w*|(maternity|paternity|parental) leave|carer|military service|native (speaker|english|german|french|spanish)|mother tongue|hobb(y|ies)|interests|salary|driving licen[cs]e)\b/i;

/** A CV tells of its owner; what says "you" is meant for whoever reads along. */
const ADDRESSES_READER = /\b(you|your|yours|dear|please)\b/i;

/**
 * The lines of a CV that may be asked about, each word for word: about work, without names, ways to reach somebody, protected
 * matters, and without anything that speaks to a machine, also where that is broken over two lines.
 */
export function usableCvLines(cvText: string, name: string): string[] {
  const lines = cvText.split('\n');
  const names = name.split(/[\s-]+/).filter((part) => part.length > 1);
  const ownName = new RegExp(`(^|[^\\p{L}])(${names.map(escaped).join('|')})([^\\p{L}]|$)`, 'u');
  const isName = (line: string) => names.length > 0 && ownName.test(line);
  return lines.flatMap((line, index) => {
    const isPartOfOrder = spans(lines[index - 1], line) || spans(line, lines[index + 1]);
    if (isSpokenToAMachine(line) || isPartOfOrder || [CONTACT, PERSONAL, ADDRESSES_READER].some((sign) => sign.test(line))) return [];
    return isName(line) || protectedTopicsOf(line).length > 0 ? [] : spokenParts(line);
  });
}

/** An order that neither line holds by itself. */
const spans = (upper = '', lower = '') =>
  isSpokenToAMachine(`${upper} ${lower}`) && !isSpokenToAMachine(upper) && !isSpokenToAMachine(lower);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentences of a line without its mark, each no longer than can be followed by ear. */
const spokenParts = (line: string): string[] =>
  line
    .replace(/^[\s\-–—•·*+>▪●○◦✓]+/u, '')
    .split(/(?<=[\p{L}\d)])[.;] /u)
    .flatMap((sentence) => spokenPart(sentence) ?? []);

function spokenPart(sentence: string): string | undefined {
  const words = Array.from(sentence.matchAll(/\S+/g));
  if (words.length < FEWEST_WORDS) return undefined;
  const last = words.findLast((word, index) => index < MOST_WORDS && word.index + word[0].length <= LONGEST);
  return last === undefined ? undefined : sentence.slice(words[0]?.index, last.index + last[0].length).replace(/[\s.;,:]+$/, '');
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

type Word = { text: string; start: number; end: number };

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu), (match) => ({
    text: plain(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

function plain(word: string): string {
  const bare = word.toLowerCase().replace(/['’]/g, '');
  const number = NUMBERS.indexOf(bare);
  return number >= 0 ? String(number) : bare;
}

/**
 * Where a quote stands in a text, as characters of that text. Case, punctuation, line breaks and small numbers
 * written as words are forgiven; a missing, added or changed word is not.
 */
export function findQuote(text: string, quote: string): { start: number; end: number } | undefined {
  const said = wordsOf(text);
  const wanted = wordsOf(quote).map((word) => word.text);
  if (wanted.length === 0) return undefined;
  const at = said.findIndex((_, index) => wanted.every((word, offset) => said[index + offset]?.text === word));
  const first = said[at];
  const last = said[at + wanted.length - 1];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

const LONGEST_TEXT = 100_000;

const CONTROLS = '\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F';
const LONE_SURROGATES = '\\p{Cs}';
const TAG_BLOCK = '\\u{E0000}-\\u{E007F}';
const VARIATION_SELECTORS = '\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}';
const ZERO_WIDTH = '\\u00AD\\u034F\\u180E\\u200B-\\u200D\\u2060-\\u2064\\uFEFF';
const BIDI = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const NONCHARACTERS = '\\uFFFE\\uFFFF';
const UNSEEN = new RegExp(`[${CONTROLS}${LONE_SURROGATES}${TAG_BLOCK}${VARIATION_SELECTORS}${ZERO_WIDTH}${BIDI}${NONCHARACTERS}]`, 'gu');

/** What a person would read and a database can hold: nothing invisible, at most 100,000 characters, no walls of empty lines. */
export function cleanText(raw: string, longest: number = LONGEST_TEXT): string {
  const clean = raw
    // Twice the limit is enough to fill it, whatever is taken out.
    .slice(0, longest * 2)
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return clean.length <= longest
    ? clean
    : clean
        .slice(0, longest)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trimEnd();
}

/** Whether there is anything to read: spaces and punctuation alone are not text. */
export const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

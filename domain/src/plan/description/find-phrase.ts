/** A text in the form that phrases are looked for in: lower case, hyphens and slashes as spaces, a space at each end. */
export const searchable = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[‐‑‒–—/-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;

/** A phrase to look for as whole words; a trailing `*` takes any ending of its last word. */
export type Wanted = { text: string; isStem: boolean; words: number };

export function wanted(phrase: string): Wanted {
  const isStem = phrase.endsWith('*');
  const text = searchable(isStem ? phrase.slice(0, -1) : phrase).trim();
  return { text, isStem, words: text.split(' ').length };
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether a searchable text holds the phrase. */
export function holds(text: string, { text: phrase, isStem }: Wanted): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isLetter(text[at - 1]) && (isStem || !isLetter(text[at + phrase.length]))) return true;
  }
  return false;
}

/** The words of a text in lower case without punctuation; apostrophes close up, so that "don't" is one word. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that carry no subject. */
const EMPTY = new Set(
  (
    'a an the this that these those my your our their his her its and or but so if when while to of in on at by for with from about into as is ' +
    'are was were be been am have has had do does did will would can could should may might must not i you we he she they it me us them him ' +
    'who whom what which where how why there here one some any all more most much very really quite just also then than too up out down over ' +
    'tell describe explain give take make think time something anything someone thing things way kind lot'
  ).split(' '),
);

/** One form for the forms of a word: "planned", "planning" and "plans" meet; it need not be a word itself. */
const stem = (word: string) => word.replace(/(?<=.{3})(ingly|edly|ings|ing|edly|ed|ies|es|s|ly|er|ers)$/, '').replace(/(.)\1$/, '$1');

/** What a text is about: its words without the empty ones, each in one form, each once. */
export const subjectsOf = (text: string): Set<string> =>
  new Set(
    plainWords(text)
      .filter((word) => !EMPTY.has(word) && word.length > 1)
      .map(stem),
  );

/** How far two texts are about the same: 0 nothing in common, 1 the same subjects. */
export function likeness(left: string, right: string): number {
  const [mine, yours] = [subjectsOf(left), subjectsOf(right)];
  const shared = [...mine].filter((word) => yours.has(word)).length;
  const all = mine.size + yours.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The share of the first text's subjects that the second holds, 0 to 1. */
export function shareWithin(text: string, other: string): number {
  const [mine, yours] = [subjectsOf(text), subjectsOf(other)];
  return mine.size === 0 ? 0 : [...mine].filter((word) => yours.has(word)).length / mine.size;
}

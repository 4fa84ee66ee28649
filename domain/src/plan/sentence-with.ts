const LONGEST = 200;

/** The sentence or line of the text that holds the word, shortened at a word; null when there is none. */
export function sentenceWith(text: string, word: string | undefined): string | null {
  if (word === undefined) return null;
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim());
  const found = sentences.find((sentence) => sentence.toLowerCase().includes(word));
  if (found === undefined || found.length <= LONGEST) return found ?? null;
  return `${found.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

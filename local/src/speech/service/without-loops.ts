/** Nobody speaks faster; the recognizer repeats a phrase over and over when its piece was cut inside a word. */
const FASTEST_WORDS_PER_SECOND = 6;
const LONGEST_PHRASE = 8;
const FEWEST_REPEATS = 2;

/** The text with a repeated ending said once, where there are more words than anybody can say in that time. */
export function withoutLoops(text: string, audioMs: number): string {
  const words = text.split(' ');
  if (words.length * 1000 <= audioMs * FASTEST_WORDS_PER_SECOND) return text;
  for (let size = 1; size <= LONGEST_PHRASE; size++) {
    const start = loopStart(words.map(bare), size);
    if (start !== undefined) return words.slice(0, start + size).join(' ');
  }
  return text;
}

/** Where the last words, `size` at a time, begin to repeat; the last round may be cut short. */
function loopStart(words: string[], size: number): number | undefined {
  let start = words.length - size;
  while (start > 0 && words[start - 1] === words[start - 1 + size]) start -= 1;
  return words.length - start >= size * FEWEST_REPEATS ? start : undefined;
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '');

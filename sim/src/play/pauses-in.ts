const WORDS_OF_A_LONG_ANSWER = 40;
const WORDS_OF_A_VERY_LONG_ANSWER = 120;
const SHARES = [0.6, 0.9] as const;

/** What was said until each pause in which the interviewer may think: at the ends of sentences of longer answers. */
export function pausesIn(text: string): string[] {
  const words = text.split(/\s+/).length;
  if (words <= WORDS_OF_A_LONG_ANSWER) return [];
  const shares = words <= WORDS_OF_A_VERY_LONG_ANSWER ? SHARES.slice(0, 1) : SHARES;
  return [...new Set(shares.map((share) => untilEndOfSentence(text, share)))].filter((part) => part.length < text.length);
}

function untilEndOfSentence(text: string, share: number): string {
  const end = text.search(new RegExp(`(?<=^[\\s\\S]{${Math.floor(text.length * share)},}[.!?])\\s`));
  return end < 0 ? text : text.slice(0, end);
}

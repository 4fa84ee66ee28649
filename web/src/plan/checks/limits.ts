/** Characters; the api holds the same lines. */
export const LIMITS = {
  name: 80,
  meaning: 400,
  anchor: 400,
  question: 400,
  goal: 300,
  probe: 300,
  information: 300,
  label: 60,
  topic: 80,
  fact: 400,
  word: 60,
} as const;

const NEAR = 0.85;

/** What to say of a text's length: nothing until it comes near the limit. */
export function lengthInWords(text: string, most: number): string | undefined {
  const length = text.trim().length;
  if (length > most) return undefined;
  return length >= most * NEAR ? `${length} of ${most} characters` : undefined;
}

export const tooLong = (text: string, most: number): string | undefined => {
  const over = text.trim().length - most;
  return over > 0 ? `${over === 1 ? '1 character' : `${over} characters`} too long; ${most} at most.` : undefined;
};

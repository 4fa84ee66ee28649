import { LIMITS } from '../checks/limits.ts';

const MOST_WORDS = 20;

/** The words between the commas, each once, as many and as long as a fact takes. */
export function readWords(text: string): string[] {
  const words = text.split(',').map((word) => word.trim().slice(0, LIMITS.word).trim());
  return [...new Set(words.filter(Boolean))].slice(0, MOST_WORDS);
}

import { plainWords } from '../wording/plain-words.ts';

/** So many words in a row are not the same by chance. */
const RUN = 8;

/** Whether a text gives away part of a prompt, word for word; for what comes from a model that read somebody's orders. */
export function repeatsPrompt(text: string, prompt: string): boolean {
  const words = plainWords(text);
  if (words.length < RUN) return false;
  const secret = ` ${plainWords(prompt).join(' ')} `;
  return words.some((_, start) => start + RUN <= words.length && secret.includes(` ${words.slice(start, start + RUN).join(' ')} `));
}

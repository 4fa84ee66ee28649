import { sampleSentence } from '../schema/sample-string.ts';
import type { SeededRandom } from '../schema/seeded-random.ts';

/** The answer, and then on and on. */
export function verboseText(opening: string, words: number, random: SeededRandom): string {
  const sentences = opening ? [opening] : [];
  for (let count = 0; count < words; count = sentences.join(' ').split(' ').length) sentences.push(sampleSentence(random));
  return sentences.join(' ');
}

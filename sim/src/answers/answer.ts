import { type AnswerPart, subjectsOf } from '@viva/domain';
import type { Random } from '../random.ts';
import type { Case } from './cases.ts';
import { DETAILS, PART_SENTENCES } from './sentences.ts';

export type AnswerWish = {
  /** What was asked, as it was asked. */
  question: string;
  told: Case;
  /** The parts of an account that are in it, in this order. */
  parts: readonly AnswerPart[];
  /** At least so many words; details fill it up. */
  words?: number;
};

export const ALL_PARTS: readonly AnswerPart[] = ['situation', 'own-action', 'trade-off', 'result', 'numbers'];

/** An answer about what was asked, told from a case of the candidate's work. */
export function answer({ question, told, parts, words = 0 }: AnswerWish, random: Random): string {
  const sentences = [leadTo(question, random), ...parts.map((part) => random.pick(PART_SENTENCES[part])(told))];
  const details = random.shuffled(DETAILS).map((say) => say(told));
  for (let next = 0; wordsIn(sentences) < words && next < details.length; next += 1) {
    sentences.splice(random.between(1, sentences.length), 0, details[next] ?? '');
  }
  return sentences.join(' ');
}

const wordsIn = (sentences: readonly string[]): number => sentences.join(' ').split(/\s+/).length;

/** People take up what they were asked about. */
function leadTo(question: string, random: Random): string {
  const about = aboutOf(question);
  return random.pick([
    `With ${about} there is one case that stays with me.`,
    `There is a case with ${about} that fits here.`,
    `As for ${about}, one example is still fresh.`,
  ]);
}

/** Two or three words of a question that carry what it is about. */
export function aboutOf(question: string): string {
  const words = question.toLowerCase().match(/[a-z]+/g) ?? [];
  const weighty = words.filter((word) => subjectsOf(word).size > 0 && word.length > 4 && !NOT_ABOUT.has(word));
  const [first = 'that', second] = [...new Set(weighty)];
  return second === undefined ? `the ${first}` : `the ${first} and the ${second}`;
}

/** Words that belong to asking, not to what is asked. */
const NOT_ABOUT = new Set(['describe', 'please', 'example', 'somebody', 'nobody', 'exactly', 'yourself', 'which', 'before', 'after']);

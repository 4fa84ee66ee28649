import type { AnswerPart } from '../plan/plan.ts';
import { plainWords } from '../wording/plain-words.ts';
import { tellsOfProtected } from '../wording/protected-topics.ts';
import type { Assessment } from './assessment.ts';
import { echoes } from './echoes.ts';
import { HAPPENED, SIGNS } from './signs-of-parts.ts';

const PARTS = Object.keys(SIGNS) as AnswerPart[];

/**
 * What an answer gives, by signs in its words alone: which parts of an account of past behaviour are there. Reads no
 * meaning and knows no subject; a model, where there is one, reads the same parts better and replaces them.
 */
export function assessAnswer(question: string, text: string): Assessment {
  return {
    by: 'words',
    words: plainWords(text).length,
    given: partsGiven(text),
    echoes: echoes(question, text),
    isPrivate: tellsOfProtected(text),
  };
}

export function partsGiven(text: string): AnswerPart[] {
  const plain = text.toLowerCase().replaceAll(/[’‘]/g, "'").replaceAll("'ve", ' have');
  // One sentence at a time: "I would" in one must not hide what was done in the next.
  const sentences = plain.match(/[^.!?;\n]+/g) ?? [];
  const told = sentences.filter((sentence) => !SUPPOSED.test(sentence));
  const isShown = (part: AnswerPart) => (SIGNS[part].also === 'supposed' ? sentences : told).some((sentence) => SIGNS[part].test(sentence));
  const isStory = told.filter((sentence) => HAPPENED.test(sentence)).length >= SENTENCES_OF_A_STORY;
  return PARTS.filter((part) => isShown(part) || (part === 'situation' && isStory));
}

/** So many sentences of what happened are a concrete case, though nobody said when or where. */
const SENTENCES_OF_A_STORY = 2;

/** What somebody would do, or does as a habit, is no account of what they did. */
const SUPPOSED =
  /\b(i(?:'d| would| will|'ll| might| could| should)(?! have)|one (?:would|should|must)|you (?:should|have to|need to|must|can)|usually|normally|generally|always|typically|in general|i try to|i tend to|every (?:day|time)|often|i believe in|whenever)\b/;

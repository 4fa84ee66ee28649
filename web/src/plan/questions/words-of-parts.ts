import type { AnswerPart, Question } from '@viva/domain';

export const PARTS: readonly { part: AnswerPart; word: string }[] = [
  { part: 'situation', word: 'the situation' },
  { part: 'own-action', word: 'their own part' },
  { part: 'result', word: 'a result' },
  { part: 'numbers', word: 'numbers' },
  { part: 'trade-off', word: 'what it cost' },
];

export const wordOfPart = (wanted: AnswerPart): string => PARTS.find(({ part }) => part === wanted)?.word ?? wanted;

export const THINKING: readonly { time: Question['thinkingTime']; word: string }[] = [
  { time: 'short', word: 'short' },
  { time: 'recall', word: 'recall' },
  { time: 'think', word: 'think' },
];

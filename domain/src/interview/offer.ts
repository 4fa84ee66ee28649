import { choosesAnything, isNo, isReturn, isYes } from '../phrases/yes-or-no.ts';
import type { Move } from './move.ts';
import type { CandidateTurn } from './turn.ts';

/** Words of somebody who chooses, and does not answer a question. */
const MOST_WORDS = 12;
const MOST_WORDS_TO_A_NUDGE = 4;

/** Answers that end with a question of their own. */
const OFFERING: readonly Extract<Move, { kind: 'answer' }>['to'][] = ['person', 'distress', 'stop'];

/** Whether a turn takes up what the interviewer offered: "Continue, or stop here?", "Shall I say it again?", "Continue when you like." */
export function takesUpOffer(lastMove: Move | undefined, { text }: CandidateTurn): boolean {
  const words = text.split(/\s+/).length;
  if (lastMove === undefined || text === '') return false;
  if (lastMove.kind === 'nudge') return words <= MOST_WORDS_TO_A_NUDGE && (isYes(text) || isNo(text));
  if (lastMove.kind === 'pause') return isReturn(text) || choosesAnything(text);
  return isOffer(lastMove) && words <= MOST_WORDS;
}

/** "Continue, or stop here?", and a pause that ends when the candidate likes. */
export const isOffer = (move: Move): boolean => move.kind === 'pause' || (move.kind === 'answer' && OFFERING.includes(move.to));

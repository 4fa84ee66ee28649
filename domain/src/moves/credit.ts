import { answerIn, type Progress } from '../interview/progress.ts';
import type { CandidateTurn, Turn } from '../interview/turn.ts';
import type { Plan, QuestionId } from '../plan/plan.ts';
import { shareWithin } from '../wording/plain-words.ts';

/** An answer shorter than this has not already told anything. */
const FEWEST_WORDS = 8;
/** The same competency counts for so much of the likeness. */
const SAME_COMPETENCY = 0.5;

/**
 * "I already told you that": the earlier answer that most likely holds what the question asks for. The answers of the same
 * competency come first, then those about the same subjects, then the latest. Undefined when nothing has been answered yet.
 */
export function creditFor(plan: Plan, turns: readonly Turn[], questionId: QuestionId): CandidateTurn | undefined {
  const question = plan.questions.find(({ id }) => id === questionId);
  if (question === undefined) return undefined;
  const competencyOf = (id: QuestionId | null) => plan.questions.find((planned) => planned.id === id)?.competencyId;
  const ranked = turns.filter(isTold(questionId)).map((turn) => ({
    turn,
    fit: shareWithin(question.text, turn.text) + (competencyOf(turn.questionId) === question.competencyId ? SAME_COMPETENCY : 0),
  }));
  return ranked.toSorted((left, right) => right.fit - left.fit || right.turn.number - left.turn.number)[0]?.turn;
}

const isTold =
  (questionId: QuestionId) =>
  (turn: Turn): turn is CandidateTurn =>
    turn.speaker === 'candidate' &&
    turn.questionId !== null &&
    turn.questionId !== questionId &&
    answerIn(turn).split(/\s+/).length >= FEWEST_WORDS;

/** Turns that count for a question besides those said to it. */
export const creditedTo = (progress: Progress, questionId: QuestionId): number | undefined =>
  progress.questions.find((question) => question.questionId === questionId)?.creditedTurn;

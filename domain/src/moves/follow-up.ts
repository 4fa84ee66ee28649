import type { Move } from '../interview/move.ts';
import { takesUpOffer } from '../interview/offer.ts';
import { currentQuestion, intentOf, type Progress, type QuestionProgress } from '../interview/progress.ts';
import type { AnswerPart, Plan, Probe, Question } from '../plan/plan.ts';
import { type InterviewClock, SOFT_WRAP, spareMinutes } from './pacing.ts';

export const MOST_FOLLOW_UPS_A_QUESTION = 2;
/** One follow-up for so many minutes of the interview. */
const MINUTES_A_FOLLOW_UP = 3;
const MINUTES_OF_ONE = 0.75;

/** Below so many words an answer without its parts is worth a follow-up. */
const THIN_WORDS = 45;
/** "No", "I don't know": whoever says no more to a follow-up is not pressed again. */
const SHORTEST_WORDS = 5;

/** Without these there is nothing to judge; they are worth a follow-up in a long answer, too. */
const ESSENTIAL: readonly AnswerPart[] = ['own-action', 'result'];

/** In the order in which they are asked for. */
const ORDER: readonly AnswerPart[] = ['own-action', 'result', 'situation', 'trade-off', 'numbers'];

export const mostFollowUps = (plan: Plan): number => Math.max(2, Math.floor(plan.minutes / MINUTES_A_FOLLOW_UP));

/** A prepared probe for the part that the answer most lacks; undefined when nothing is to be asked further. */
export function followUp(plan: Plan, progress: Progress, clock: InterviewClock, share: number): Move | undefined {
  const current = currentQuestion(progress);
  const question = plan.questions.find(({ id }) => id === current?.questionId);
  if (current === undefined || question === undefined || !mayAskFurther(progress, current)) return undefined;
  if (share >= SOFT_WRAP || progress.followUps >= mostFollowUps(plan)) return undefined;
  if (current.probesAsked.length > 0 && spareMinutes(plan, progress, clock) < MINUTES_OF_ONE) return undefined;
  const probe = missingProbe(question, current);
  return probe && { kind: 'follow-up', questionId: question.id, probeId: probe.id, askedByObserver: false };
}

/** Nobody is pressed who skipped, who said that this is all, who told of something private, or who has hardly said a word to the last follow-up. */
function mayAskFurther(progress: Progress, current: QuestionProgress): boolean {
  const last = progress.unanswered.at(-1);
  if (current.skipped || current.finished || current.isPrivate || current.creditedTurn !== undefined || current.answers.length === 0)
    return false;
  if (current.probesAsked.length >= MOST_FOLLOW_UPS_A_QUESTION || last === undefined) return false;
  if (intentOf(last) === 'already-said' || takesUpOffer(progress.lastMove, last)) return false;
  const wasProbed = current.probesAsked.length > 0;
  return !wasProbed || wordsNow(progress) >= SHORTEST_WORDS;
}

const wordsNow = (progress: Progress): number =>
  progress.unanswered.reduce((sum, turn) => sum + (turn.assessment?.words ?? turn.text.split(/\s+/).length), 0);

function missingProbe(question: Question, current: QuestionProgress): Probe | undefined {
  const isThin = current.words < THIN_WORDS;
  const open = question.probes.filter(({ id, missing }) => !current.probesAsked.includes(id) && !current.given.includes(missing));
  const worth = isThin && current.probesAsked.length === 0 ? open : open.filter(({ missing }) => ESSENTIAL.includes(missing));
  return worth.toSorted((left, right) => ORDER.indexOf(left.missing) - ORDER.indexOf(right.missing))[0];
}

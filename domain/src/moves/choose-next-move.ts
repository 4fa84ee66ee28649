import type { Move } from '../interview/move.ts';
import { currentQuestion, intentOf, type Progress } from '../interview/progress.ts';
import type { Budget } from '../interview/token-use.ts';
import { isNo } from '../phrases/yes-or-no.ts';
import type { Plan } from '../plan/plan.ts';
import { followUp } from './follow-up.ts';
import { moveForChoice } from './move-for-choice.ts';
import { moveForIntent } from './move-for-intent.ts';
import { nextQuestion } from './next-question.ts';
import { ownQuestions, saidNow } from './own-question.ts';
import { FINAL_WRAP, type InterviewClock, shareSpent } from './pacing.ts';

/** What the interviewer does next. Pure: the same turns, clock and budget give the same move. A model never picks it. */
export function chooseNextMove(plan: Plan, progress: Progress, clock: InterviewClock, budget: Budget): Move {
  if (progress.closed) return { kind: 'wait' };
  if (!progress.greeted) return wishBeforeGreeting(plan, progress) ?? { kind: 'greet' };
  const wished = moveForChoice(progress) ?? moveForIntent(plan, progress);
  if (wished !== undefined) return wished;
  const { share, because } = shareSpent(clock, budget);
  if (share >= FINAL_WRAP) return { kind: 'close', because };
  return (
    waitUntilReady(progress) ??
    askAgain(progress) ??
    (isOnOtherSubject(progress) ? undefined : followUp(plan, progress, clock, share)) ??
    nextOnPlan(plan, progress, clock, share)
  );
}

/** Whoever cuts the greeting to leave, or to ask for a person, does not hear it from the beginning instead. */
function wishBeforeGreeting(plan: Plan, progress: Progress): Move | undefined {
  const wish = moveForIntent(plan, progress) ?? moveForChoice(progress);
  const isGranted = wish?.kind === 'close' || wish?.kind === 'pause' || (wish?.kind === 'answer' && GRANTED_AT_ONCE.includes(wish.to));
  return isGranted ? wish : undefined;
}

const GRANTED_AT_ONCE: readonly Extract<Move, { kind: 'answer' }>['to'][] = ['person', 'stop', 'distress'];

/** "Ready?" – "Not yet." */
const waitUntilReady = (progress: Progress): Move | undefined =>
  progress.lastMove?.kind === 'greet' && isNo(progress.unanswered.at(-1)?.text ?? '') ? { kind: 'wait' } : undefined;

/** Once, when nothing was understood, when nothing was said, or when only the question came back. */
function askAgain(progress: Progress): Move | undefined {
  const last = progress.unanswered.at(-1);
  const current = currentQuestion(progress);
  if (last === undefined || current === undefined || progress.lastMove?.kind === 'repeat') return undefined;
  if (last.assessment?.echoes && current.answers.length === 0) return progress.lastMove?.kind === 'wait' ? undefined : { kind: 'wait' };
  const isEmpty = intentOf(last) === 'finished' && saidNow(progress) === '' && (isOnOtherSubject(progress) || current.answers.length === 0);
  const isUnclear = !last.understood || (isEmpty && progress.ownQuestions === undefined);
  return isUnclear ? { kind: 'repeat', because: 'not-understood' } : undefined;
}

const isOnOtherSubject = (progress: Progress) => progress.informationAsked.length > 0 || progress.ownQuestions !== undefined;

function nextOnPlan(plan: Plan, progress: Progress, clock: InterviewClock, share: number): Move {
  const question = isOnOtherSubject(progress) ? undefined : nextQuestion(plan, progress, clock, share);
  if (question !== undefined) return { kind: 'ask', questionId: question.id };
  const information = plan.informationQuestions.find(({ id }) => !progress.informationAsked.includes(id));
  if (information !== undefined && progress.ownQuestions === undefined) return { kind: 'ask-information', informationId: information.id };
  return ownQuestions(plan, progress);
}

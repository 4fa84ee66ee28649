import type { Intent } from '../interview/intent.ts';
import type { Move } from '../interview/move.ts';
import { answerIn, currentQuestion, intentOf, type Progress } from '../interview/progress.ts';
import type { Plan } from '../plan/plan.ts';
import { answerFromFacts, saidNow } from './own-question.ts';

/** What the candidate asked for, or said that is no answer, comes before anything on the plan. */
export function moveForIntent(plan: Plan, progress: Progress): Move | undefined {
  const last = progress.unanswered.at(-1);
  const intent = last === undefined ? null : intentOf(last);
  if (last === undefined || intent === null) return undefined;
  const move = MOVE_FOR[intent](plan, progress);
  return answerIn(last) !== '' && isSaidAlready(move, progress) ? undefined : move;
}

/** Whoever ends every answer with the same question hears the reply once, and then what comes next. */
const isSaidAlready = (move: Move | undefined, { lastMove }: Progress): boolean =>
  move?.kind === 'answer' && lastMove?.kind === 'answer' && move.to === lastMove.to && move.to !== 'stop';

type Answer = Extract<Move, { kind: 'answer' }>;
const reply = (to: Answer['to']) => (): Move => ({ kind: 'answer', to, factId: null });

const MOVE_FOR: Record<Intent, (plan: Plan, progress: Progress) => Move | undefined> = {
  repeat: () => ({ kind: 'repeat', because: 'asked' }),
  simpler: () => ({ kind: 'rephrase' }),
  'a-moment': () => ({ kind: 'wait' }),
  'hold-on': () => ({ kind: 'pause', because: 'asked' }),
  driving: () => ({ kind: 'pause', because: 'driving' }),
  stop: (_, progress) => stop(progress),
  person: reply('person'),
  'are-you-human': reply('are-you-human'),
  'how-did-i-do': reply('how-did-i-do'),
  scoring: reply('scoring'),
  'cannot-hear': reply('cannot-hear'),
  distress: reply('distress'),
  asks: (plan, progress) => (progress.ownQuestions === undefined ? answerFromFacts(plan, saidNow(progress)) : undefined),
  'already-said': (_, progress) => askAgainIfNothingIsCredited(progress),
  skip: () => undefined,
  finished: () => undefined,
};

/** A button has asked already whether it is meant; spoken words may have been misheard, so they are asked back once. */
function stop(progress: Progress): Move {
  const last = progress.unanswered.at(-1);
  if (lastAnswerTo(progress) === 'person') return { kind: 'close', because: 'person-wanted' };
  if (last?.command === 'end' || lastAnswerTo(progress) === 'stop') return { kind: 'close', because: 'candidate-ended' };
  return { kind: 'answer', to: 'stop', factId: null };
}

export const lastAnswerTo = (progress: Progress): Answer['to'] | undefined =>
  progress.lastMove?.kind === 'answer' ? progress.lastMove.to : undefined;

function askAgainIfNothingIsCredited(progress: Progress): Move | undefined {
  const current = currentQuestion(progress);
  const isUnfounded = current?.answers.length === 0 && current.creditedTurn === undefined && current.claimsWithoutCredit === 1;
  return isUnfounded ? { kind: 'repeat', because: 'not-understood' } : undefined;
}

import type { Plan, Question } from '../plan/plan.ts';
import { assessAnswer } from './assess-answer.ts';
import { findFact, isNo, isYes } from './candidate-question.ts';
import type { Intent } from './intent.ts';
import type { Move } from './move.ts';
import { currentQuestion, intentOf, type Progress } from './progress.ts';
import type { Budget } from './token-use.ts';

/** Conversation time in milliseconds; time lost to our own faults is already given back. */
export type InterviewClock = { elapsedMs: number; limitMs: number };

const SOFT_WRAP = 0.8;
const FINAL_WRAP = 0.92;
const MOST_FOLLOW_UPS_A_QUESTION = 1;
const MOST_FOLLOW_UPS = 8;
const MOST_OWN_QUESTIONS = 3;

/** What the interviewer does next. Pure: the same turns, clock and budget give the same move. */
export function chooseNextMove(plan: Plan, progress: Progress, clock: InterviewClock, budget: Budget): Move {
  if (progress.closed) return { kind: 'wait' };
  if (!progress.greeted) return wishBeforeGreeting(progress) ?? { kind: 'greet' };
  const asked = moveForIntent(progress);
  if (asked !== undefined) return asked;
  const spent = shareSpent(clock, budget);
  if (spent.share >= FINAL_WRAP) return { kind: 'close', because: spent.because };
  return (
    moveForChoice(progress) ??
    repeatIfNotUnderstood(progress) ??
    probe(plan, progress, spent.share) ??
    nextOnPlan(plan, progress, spent.share)
  );
}

/** Whoever cuts the greeting to leave, or to ask for a person, does not hear it from the beginning instead. */
function wishBeforeGreeting(progress: Progress): Move | undefined {
  const wish = moveForIntent(progress) ?? moveForChoice(progress);
  const isGranted = wish?.kind === 'close' || (wish?.kind === 'answer' && wish.to === 'person');
  return isGranted ? wish : undefined;
}

/** What the candidate asked for, or said that is no answer, comes before anything on the plan. */
function moveForIntent(progress: Progress): Move | undefined {
  const last = progress.unanswered.at(-1);
  const intent = last === undefined ? null : intentOf(last);
  return intent === null ? undefined : MOVE_FOR[intent](progress);
}

const reply = (to: Extract<Move, { kind: 'answer' }>['to']) => (): Move => ({ kind: 'answer', to, factId: null });

const MOVE_FOR: Record<Intent, (progress: Progress) => Move | undefined> = {
  repeat: () => ({ kind: 'repeat', because: 'asked' }),
  simpler: () => ({ kind: 'rephrase' }),
  'a-moment': () => ({ kind: 'wait' }),
  'hold-on': () => ({ kind: 'wait' }),
  stop: (progress) => ({ kind: 'close', because: personWanted(progress) ? 'person-wanted' : 'candidate-ended' }),
  person: reply('person'),
  'are-you-human': reply('are-you-human'),
  'how-did-i-do': reply('how-did-i-do'),
  scoring: reply('scoring'),
  'cannot-hear': reply('cannot-hear'),
  skip: () => undefined,
  finished: () => undefined,
  'already-said': () => undefined,
};

const personWanted = (progress: Progress) => progress.lastMove?.kind === 'answer' && progress.lastMove.to === 'person';

/** After "continue, or stop here?" and the like the words are a choice, not an answer to the question. */
function moveForChoice(progress: Progress): Move | undefined {
  if (progress.lastMove?.kind !== 'answer' || progress.lastMove.to === 'fact' || progress.lastMove.to === 'unknown-fact') return undefined;
  const said = saidNow(progress);
  if (personWanted(progress) && isNo(said)) return { kind: 'close', because: 'person-wanted' };
  return isYes(said) || said === '' ? { kind: 'repeat', because: 'resumed' } : undefined;
}

function repeatIfNotUnderstood(progress: Progress): Move | undefined {
  const last = progress.unanswered.at(-1);
  const current = currentQuestion(progress);
  const nothingHeard = last !== undefined && current?.answers.length === 0 && intentOf(last) === 'finished';
  const unclear = last !== undefined && (!last.understood || nothingHeard);
  const before = progress.lastMove?.kind === 'repeat' && progress.lastMove.because === 'not-understood';
  return unclear && !before && current !== undefined ? { kind: 'repeat', because: 'not-understood' } : undefined;
}

function probe(plan: Plan, progress: Progress, share: number): Move | undefined {
  const current = currentQuestion(progress);
  const question = plan.questions.find((candidate) => candidate.id === current?.questionId);
  if (current === undefined || question === undefined || onOtherSubject(progress)) return undefined;
  if (current.skipped || share >= SOFT_WRAP || current.answers.length === 0) return undefined;
  if (current.probesAsked.length >= MOST_FOLLOW_UPS_A_QUESTION || progress.followUps >= MOST_FOLLOW_UPS) return undefined;
  const last = progress.unanswered.at(-1);
  if (last !== undefined && intentOf(last) === 'already-said') return undefined;
  const assessment = assessAnswer(current.answers.map((answer) => answer.text).join(' '));
  const missing = question.probes.find((candidate) => assessment.missing.includes(candidate.missing));
  if (!assessment.thin || missing === undefined) return undefined;
  return { kind: 'follow-up', questionId: question.id, probeId: missing.id, askedByObserver: false };
}

const onOtherSubject = (progress: Progress) => progress.informationAsked.length > 0 || progress.ownQuestions !== undefined;

function nextOnPlan(plan: Plan, progress: Progress, share: number): Move {
  const question = nextQuestion(plan, progress, share);
  if (question !== undefined && !onOtherSubject(progress)) return { kind: 'ask', questionId: question.id };
  const information = plan.informationQuestions.find((candidate) => !progress.informationAsked.includes(candidate.id));
  if (information !== undefined && progress.ownQuestions === undefined) return { kind: 'ask-information', informationId: information.id };
  return answerOwnQuestion(plan, progress);
}

/** Plan order; when time is short, only what must be asked about competencies nobody has spoken of, the heaviest first. */
function nextQuestion(plan: Plan, progress: Progress, share: number): Question | undefined {
  const asked = new Set(progress.questions.map((question) => question.questionId));
  const open = plan.questions.filter((question) => !asked.has(question.id));
  if (share < SOFT_WRAP) return open[0];
  const covered = new Set(plan.questions.filter((question) => asked.has(question.id)).map((question) => question.competencyId));
  const weight = (question: Question) => plan.competencies.find((competency) => competency.id === question.competencyId)?.weight ?? 0;
  const uncovered = open.filter((question) => question.mustAsk && !covered.has(question.competencyId));
  return uncovered.toSorted((left, right) => weight(right) - weight(left))[0];
}

function answerOwnQuestion(plan: Plan, progress: Progress): Move {
  if (progress.ownQuestions === undefined) return { kind: 'invite-questions' };
  const said = saidNow(progress);
  const last = progress.unanswered.at(-1);
  const done = said === '' || isNo(said) || (last !== undefined && intentOf(last) !== null);
  if (done || progress.ownQuestions >= MOST_OWN_QUESTIONS) return { kind: 'close', because: 'plan-covered' };
  const fact = findFact(plan.facts, said);
  return { kind: 'answer', to: fact === undefined ? 'unknown-fact' : 'fact', factId: fact?.id ?? null };
}

const saidNow = (progress: Progress) =>
  progress.unanswered
    .filter((turn) => intentOf(turn) === null)
    .map((turn) => turn.text)
    .join(' ')
    .trim();

function shareSpent(clock: InterviewClock, budget: Budget): { share: number; because: 'time-up' | 'budget-spent' } {
  const time = clock.limitMs > 0 ? clock.elapsedMs / clock.limitMs : 1;
  const usable = budget.capTokens - budget.reportReserveTokens;
  const tokens = usable > 0 ? budget.usedTokens / usable : 1;
  return time >= tokens ? { share: time, because: 'time-up' } : { share: tokens, because: 'budget-spent' };
}

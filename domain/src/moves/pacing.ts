import { currentQuestion, type Progress, type QuestionProgress } from '../interview/progress.ts';
import type { Budget } from '../interview/token-use.ts';
import type { CompetencyId, Plan, Question } from '../plan/plan.ts';

/** Conversation time in milliseconds; time lost to our own faults is already given back. */
export type InterviewClock = { elapsedMs: number; limitMs: number };

/** From this share of time or tokens on there are no new follow-ups, and only what must be asked. */
export const SOFT_WRAP = 0.8;
/** From here on there is only the goodbye. */
export const FINAL_WRAP = 0.92;

/** Goodbye, and the question whether there are any. */
const MINUTES_AT_THE_END = 1;
const MINUTE_MS = 60_000;

/** How far the interview has gone, by what is shorter: time or tokens. */
export function shareSpent(clock: InterviewClock, budget: Budget): { share: number; because: 'time-up' | 'budget-spent' } {
  const time = clock.limitMs > 0 ? clock.elapsedMs / clock.limitMs : 1;
  const usable = budget.capTokens - budget.reportReserveTokens;
  const tokens = usable > 0 ? budget.usedTokens / usable : 1;
  return time >= tokens ? { share: time, because: 'time-up' } : { share: tokens, because: 'budget-spent' };
}

/** What was said to a question makes something to judge by. */
export const FEWEST_WORDS = 8;
export const isAnswered = (question: QuestionProgress): boolean => question.words >= FEWEST_WORDS || question.creditedTurn !== undefined;

/** Competencies that one question at least was asked about; whether the candidate answered is theirs. */
export function competenciesTouched(plan: Plan, progress: Progress): Set<CompetencyId> {
  const asked = new Set<string>(progress.questions.map(({ questionId }) => questionId));
  return new Set(plan.questions.filter(({ id }) => asked.has(id)).map(({ competencyId }) => competencyId));
}

export const openQuestions = (plan: Plan, progress: Progress): Question[] =>
  plan.questions.filter(({ id }) => !progress.questions.some(({ questionId }) => questionId === id));

/** For each competency nobody has spoken of yet, the question that opens it: one that must be asked before one that need not. */
export function openings(plan: Plan, progress: Progress): Question[] {
  const touched = competenciesTouched(plan, progress);
  const open = openQuestions(plan, progress).filter(({ competencyId }) => !touched.has(competencyId));
  const firstOf = new Map<CompetencyId, Question>();
  for (const question of [...open.filter(({ mustAsk }) => mustAsk), ...open]) {
    if (!firstOf.has(question.competencyId)) firstOf.set(question.competencyId, question);
  }
  return [...firstOf.values()];
}

/** How fast this candidate goes, as measured minutes to planned ones; between half and twice the plan. */
export function pace(plan: Plan, progress: Progress, clock: InterviewClock): number {
  const done = progress.questions.slice(0, -1);
  const [first, current] = [progress.questions[0], currentQuestion(progress)];
  const planned = done.reduce((sum, { questionId }) => sum + (plan.questions.find(({ id }) => id === questionId)?.minutes ?? 0), 0);
  if (first === undefined || current === undefined || planned === 0) return 1;
  const tookMs = Math.min(current.askedAt - first.askedAt, clock.elapsedMs);
  return Math.min(2, Math.max(0.5, tookMs / MINUTE_MS / planned));
}

/** Minutes until the final wrap that nothing still needs which must be asked; below zero there are not enough for that. */
export function spareMinutes(plan: Plan, progress: Progress, clock: InterviewClock): number {
  const left = (clock.limitMs * FINAL_WRAP - clock.elapsedMs) / MINUTE_MS - MINUTES_AT_THE_END;
  const needed = openings(plan, progress).reduce((sum, { minutes }) => sum + minutes, 0);
  return left - needed * pace(plan, progress, clock);
}

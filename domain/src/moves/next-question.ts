import type { Progress } from '../interview/progress.ts';
import type { Plan, Question } from '../plan/plan.ts';
import { competenciesTouched, type InterviewClock, openings, openQuestions, SOFT_WRAP, spareMinutes } from './pacing.ts';

/**
 * The question to ask next; undefined when none is left that there is time for. Plan order while time is ample. When it is
 * short, first what opens a competency nobody has spoken of, must-ask before not, the heaviest first.
 */
export function nextQuestion(plan: Plan, progress: Progress, clock: InterviewClock, share: number): Question | undefined {
  const opening = openings(plan, progress).toSorted((left, right) => urgency(plan, right) - urgency(plan, left));
  if (share >= SOFT_WRAP) return opening.find(({ mustAsk }) => mustAsk) ?? opening[0];
  const touched = competenciesTouched(plan, progress);
  const spare = spareMinutes(plan, progress, clock);
  const next = openQuestions(plan, progress).find(({ minutes, competencyId }) => !touched.has(competencyId) || minutes <= spare);
  return spare < 0 ? (opening[0] ?? next) : next;
}

const HEAVIER_THAN_ANY_WEIGHT = 1_000;

const urgency = (plan: Plan, { mustAsk, competencyId }: Question): number =>
  (mustAsk ? HEAVIER_THAN_ANY_WEIGHT : 0) + (plan.competencies.find(({ id }) => id === competencyId)?.weight ?? 0);

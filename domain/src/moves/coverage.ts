import { currentQuestion, type Progress } from '../interview/progress.ts';
import type { CompetencyId, Plan } from '../plan/plan.ts';
import { isAnswered } from './pacing.ts';

export type Coverage = 'not-yet' | 'in-progress' | 'covered';

/** How far each competency has been spoken of; `covered` when there is an answer to judge by. */
export function coverageOf(plan: Plan, progress: Progress): Map<CompetencyId, Coverage> {
  const competencyOf = (questionId: string) => plan.questions.find(({ id }) => id === questionId)?.competencyId;
  const answered = new Set(progress.questions.filter(isAnswered).map(({ questionId }) => competencyOf(questionId)));
  const isTalking = progress.informationAsked.length === 0 && progress.ownQuestions === undefined && !progress.closed;
  const current = isTalking ? competencyOf(currentQuestion(progress)?.questionId ?? '') : undefined;
  return new Map(
    plan.competencies.map(({ id }) => [id, id === current ? 'in-progress' : answered.has(id) ? 'covered' : 'not-yet'] as const),
  );
}

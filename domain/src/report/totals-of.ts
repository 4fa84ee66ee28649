import type { Plan } from '../plan/plan.ts';
import type { Level, Score } from './report.ts';

/** The level that counts: a person's where there is one, also when it says "not assessed". */
export const levelOf = (score: Score): Level | null => (score.person === null ? score.modelLevel : score.person.level);

/**
 * The weighted mean of what was assessed, 1 to 5 with two decimals, null when nothing was; and the percent of the
 * plan's weight that it stands on. What was not assessed counts neither for nor against.
 */
export function totalsOf(plan: Plan, scores: readonly Score[]): { weighted: number | null; assessedWeight: number } {
  let sum = 0;
  let assessedWeight = 0;
  for (const competency of plan.competencies) {
    const score = scores.find((candidate) => candidate.competencyId === competency.id);
    const level = score === undefined ? null : levelOf(score);
    if (level === null) continue;
    sum += level * competency.weight;
    assessedWeight += competency.weight;
  }
  return { weighted: assessedWeight === 0 ? null : Math.round((sum * 100) / assessedWeight) / 100, assessedWeight };
}

import type { z } from 'zod';
import type { Plan } from './plan.ts';
import { shares } from './shares.ts';

/** What was put right by itself, in a sentence for whoever edits. */
export type Repair = { path: string[]; message: string };

/** Puts right what has only one sensible meaning: weights that do not sum to 100 are kept in proportion. All else is left to the checks. */
export function repairPlan(plan: z.input<typeof Plan>): { plan: z.input<typeof Plan>; repairs: Repair[] } {
  const weights = plan.competencies.map(({ weight }) => weight);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 100 && weights.every((weight) => weight >= 1)) return { plan, repairs: [] };
  const even = shares(weights);
  const competencies = plan.competencies.map((competency, index) => ({ ...competency, weight: even[index] ?? competency.weight }));
  return {
    plan: { ...plan, competencies },
    repairs: [{ path: ['competencies'], message: `The weights summed to ${sum}; they were brought to 100 in proportion.` }],
  };
}

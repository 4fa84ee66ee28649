import { Plan, type Repair, repairPlan } from '@viva/domain';
import { z } from 'zod';
import { Problem, type ProblemField } from '../http/problem.ts';
import type { Job } from './job.ts';

/** More than a person would read; a plan of nonsense has thousands. */
const MOST_FIELDS = 50;

/** Enough of a plan to put its weights right. */
const Weighted = z.looseObject({ competencies: z.array(z.looseObject({ weight: z.number() })) });

/** The plan that somebody sent, put right where only one thing can be meant; each field that is wrong is named. */
export function readPlan(sent: unknown, { language, minutes }: Pick<Job, 'language' | 'minutes'>): { plan: Plan; repairs: Repair[] } {
  const { plan: repaired, repairs } = Weighted.safeParse(sent).success
    ? repairPlan(sent as z.input<typeof Plan>)
    : { plan: sent, repairs: [] as Repair[] };
  const parsed = Plan.safeParse(repaired);
  if (!parsed.success) throw unusable(parsed.error.issues.map(({ path, message }) => ({ path: fieldPath(path), message })));
  const { data: plan } = parsed;
  if (plan.minutes !== minutes) throw unusable([{ path: ['minutes'], message: `Candidates are told ${minutes} minutes.` }]);
  if (plan.language !== language)
    throw unusable([{ path: ['language'], message: `The interviews of this job are held in “${language}”.` }]);
  return { plan, repairs };
}

const fieldPath = (path: PropertyKey[]): ProblemField['path'] => path.map((step) => (typeof step === 'symbol' ? String(step) : step));

const unusable = (fields: ProblemField[]) =>
  new Problem('unprocessable', 'This plan cannot be saved. See what is marked, and change it.', { fields: fields.slice(0, MOST_FIELDS) });

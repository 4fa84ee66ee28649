import { checkPlan, type Repair } from '@viva/domain';
import type { StoredPlan } from '../ports/job-stores.ts';
import type { JobPlan } from './job.ts';

/** A stored plan with what the checks say of it now, and what its saving put right. */
export const jobPlanOf = (stored: StoredPlan, repairs: Repair[] = []): JobPlan => ({
  ...stored,
  findings: checkPlan(stored.plan),
  repairs,
});

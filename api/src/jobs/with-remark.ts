import type { Plan } from '@viva/domain';

const LONGEST_REMARK = 300;

/** The plan with one more sentence for the recruiter about how it came to be. */
export const withRemark = (plan: Plan, remark: string): Plan => ({
  ...plan,
  source: {
    ...plan.source,
    remark: [remark, plan.source.remark]
      .filter((sentence) => sentence !== null)
      .join(' ')
      .slice(0, LONGEST_REMARK)
      .toWellFormed(),
  },
});

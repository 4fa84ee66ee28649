import { z } from '@hono/zod-openapi';
import { Language, Plan, PlanState } from '@viva/domain';
import { Id, Instant } from '../http/contract.ts';

export const JobState = z.enum(['draft', 'open', 'closed']);

export const Job = z
  .object({
    id: Id,
    title: z.string(),
    description: z.string(),
    language: Language,
    minutes: z.number().int(),
    replyBy: z.iso.date().nullable(),
    /** `draft` until its plan is published. */
    state: JobState,
    recordsAudio: z.boolean(),
    retentionDays: z.number().int(),
    /** The published version; null while the plan is a draft. */
    planVersion: z.number().int().nullable(),
    counts: z.object({
      candidates: z.number().int(),
      invited: z.number().int(),
      live: z.number().int(),
      toReview: z.number().int(),
    }),
    createdAt: Instant,
  })
  .openapi('Job');
export type Job = z.infer<typeof Job>;

export const JobList = z.object({ jobs: z.array(Job) });
export const JobRef = z.object({ jobId: Id });

export const JobPlan = z
  .object({ version: z.number().int(), state: PlanState, publishedAt: Instant.nullable(), plan: Plan })
  .openapi('JobPlan');
export type JobPlan = z.infer<typeof JobPlan>;

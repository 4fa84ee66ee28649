import { z } from '@hono/zod-openapi';
import { Language, Plan, PlanFinding, PlanState } from '@viva/domain';
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
    /** Tokens of language models that each interview may use, its report included. */
    tokenCap: z.number().int(),
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

/** What was put right when it was saved, in a sentence for whoever edits. */
const Repair = z.object({ path: z.array(z.string()), message: z.string() });

export const JobPlan = z
  .object({
    version: z.number().int(),
    state: PlanState,
    publishedAt: Instant.nullable(),
    plan: Plan,
    /** Another one after each save; whoever saves names the one they saw. */
    revision: Id,
    savedAt: Instant,
    /** A model is drafting; what it brings takes the place of this draft unless somebody saves first. */
    drafting: z.boolean(),
    findings: z.array(PlanFinding),
    /** Only in the answer to a save. */
    repairs: z.array(Repair),
  })
  .openapi('JobPlan');
export type JobPlan = z.infer<typeof JobPlan>;

export const PlanVersion = z
  .object({ version: z.number().int(), state: PlanState, publishedAt: Instant.nullable() })
  .openapi('PlanVersion');
export type PlanVersion = z.infer<typeof PlanVersion>;

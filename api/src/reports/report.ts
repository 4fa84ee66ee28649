import { z } from '@hono/zod-openapi';
import { CompetencyId, Decision, Level, ReportContent, ReportState } from '@viva/domain';
import { Id } from '../http/contract.ts';

export const ReportRef = z.object({ interviewId: Id });
export const ScoreRef = ReportRef.extend({ competencyId: CompetencyId });

export const Report = z
  .object({
    version: z.number().int(),
    state: ReportState,
    content: ReportContent.nullable(),
    totals: z.object({
      /** 1 to 5; null while nothing is assessed. */
      weighted: z.number().nullable(),
      /** Percent of the plan's weight that has a level. */
      assessedWeight: z.number(),
    }),
    decision: Decision.nullable(),
  })
  .openapi('Report');
export type Report = z.infer<typeof Report>;

export const NewScore = z.strictObject({ level: Level.nullable(), reason: z.string().trim().max(2_000), blind: z.boolean() });
export type NewScore = z.infer<typeof NewScore>;

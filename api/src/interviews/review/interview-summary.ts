import { z } from '@hono/zod-openapi';
import { Consents, InterviewStatus, Plan, ReportState, TokenPurpose, Turn } from '@viva/domain';
import { Id, Instant } from '../../http/contract.ts';

export const InterviewRef = z.object({ interviewId: Id });

export const InterviewSummary = z
  .object({
    id: Id,
    candidate: z.object({ id: Id, name: z.string() }),
    job: z.object({ id: Id, title: z.string() }),
    status: InterviewStatus,
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
    minutes: z.number().int(),
    topicsCovered: z.number().int(),
    topics: z.number().int(),
    reportState: ReportState.nullable(),
    decided: z.boolean(),
    /** The candidate asked for a person and nobody has answered yet. */
    personWanted: z.boolean(),
  })
  .openapi('InterviewSummary');
export type InterviewSummary = z.infer<typeof InterviewSummary>;

export const RecordingState = z.enum(['awaiting-upload', 'stored', 'missing']);

/** What language models were used for, by purpose. Costs are millionths of a US dollar; null where a model has no price in the table. */
export const TokensSpent = z
  .object({
    used: z.number().int(),
    cap: z.number().int(),
    /** The part of the cap that is kept for the report. */
    reserve: z.number().int(),
    byPurpose: z.array(
      z.object({
        purpose: TokenPurpose,
        calls: z.number().int(),
        inputTokens: z.number().int(),
        cachedInputTokens: z.number().int(),
        outputTokens: z.number().int(),
        /** Input and output of what was generated ahead and never spoken; they are part of the numbers beside. */
        discardedTokens: z.number().int(),
        costMicros: z.number().int().nullable(),
      }),
    ),
    /** The date of the prices; null where nothing has one. */
    priceTable: z.string().nullable(),
  })
  .openapi('TokensSpent');
export type TokensSpent = z.infer<typeof TokensSpent>;

export const InterviewDetail = InterviewSummary.extend({
  planVersion: z.number().int(),
  plan: Plan,
  turns: z.array(Turn),
  consents: Consents,
  tokens: TokensSpent,
  recordings: z.array(
    z.object({ part: z.number().int(), startedAt: Instant, durationMs: z.number().int().nullable(), state: RecordingState }),
  ),
}).openapi('InterviewDetail');
export type InterviewDetail = z.infer<typeof InterviewDetail>;

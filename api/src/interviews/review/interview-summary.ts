import { z } from '@hono/zod-openapi';
import { Consents, InterviewStatus, Plan, ReportState, Turn } from '@viva/domain';
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

export const InterviewDetail = InterviewSummary.extend({
  planVersion: z.number().int(),
  plan: Plan,
  turns: z.array(Turn),
  consents: Consents,
  tokens: z.object({ used: z.number().int(), cap: z.number().int() }),
  recordings: z.array(
    z.object({ part: z.number().int(), startedAt: Instant, durationMs: z.number().int().nullable(), state: RecordingState }),
  ),
}).openapi('InterviewDetail');
export type InterviewDetail = z.infer<typeof InterviewDetail>;

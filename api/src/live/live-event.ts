import { z } from '@hono/zod-openapi';
import { Id } from '../http/contract.ts';

/** The only list of them: what the database tells, what pages follow. */
export const EventType = z.enum([
  'turn-recorded',
  'interview-changed',
  'report-changed',
  'candidate-changed',
  'ticket-changed',
  'request-changed',
  'voice-changed',
  'plan-changed',
  'usage-changed',
]);

/** Ids only: whoever hears of a change asks for the thing itself, and gets what they may see. */
export const LiveEvent = z
  .object({
    type: EventType,
    jobId: Id.optional(),
    candidateId: Id.optional(),
    interviewId: Id.optional(),
    number: z.number().int().optional(),
  })
  .openapi('LiveEvent');
export type LiveEvent = z.infer<typeof LiveEvent>;

import { createRoute, z } from '@hono/zod-openapi';
import { Id, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';

export const EventType = z.enum([
  'turn-recorded',
  'interview-changed',
  'report-changed',
  'candidate-changed',
  'ticket-changed',
  'request-changed',
  'voice-changed',
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

export const followEventsRoute = createRoute({
  ...recruiterOnly,
  tags: ['live'],
  operationId: 'followEvents',
  method: 'get',
  path: '/events',
  summary: 'Follow changes in the organization as server-sent events; each `data` is a LiveEvent',
  responses: {
    200: { description: 'A stream of events', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems(),
  },
});

import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { SSEStreamingApi } from 'hono/streaming';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, Id } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';

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

export const followEventsRoute = createRoute({
  ...recruiterOnly,
  tags: ['live'],
  operationId: 'followEvents',
  method: 'get',
  path: '/events',
  summary: 'Follow changes in the organization as server-sent events; each `data` is a LiveEvent',
  responses: {
    200: { description: 'A stream of events', content: { 'text/event-stream': { schema: z.string() } } },
    ...guardedProblems('too-many'),
  },
});

const COMMENT_EVERY_MS = 15_000;
/** After this long the reader connects again, and who they are is looked at again. */
const LONGEST_MS = 30 * 60_000;
/** A reader that is this far behind is gone or stuck. */
const MOST_WAITING = 1_000;

/** Ends when the reader goes away, or when events may have been missed: it connects again and looks afresh. The comment keeps every hop between from closing a quiet stream. */
export async function followEvents(deps: Deps, recruiter: Recruiter, stream: SSEStreamingApi): Promise<void> {
  const waiting: LiveEvent[] = [];
  let isOver = false;
  let wake = () => {};
  const end = () => {
    isOver = true;
    wake();
  };
  const receive = (event: LiveEvent) => {
    waiting.push(event);
    if (waiting.length > MOST_WAITING) isOver = true;
    wake();
  };
  const stop = deps.events.follow(recruiter.organizationId, receive, end);
  const comment = setInterval(() => void stream.write(': still here\n\n').catch(end), COMMENT_EVERY_MS);
  const lifetime = setTimeout(end, LONGEST_MS);
  stream.onAbort(end);
  try {
    await stream.write(': listening\nretry: 2000\n\n');
    while (!isOver) {
      const event = waiting.shift();
      if (event !== undefined) {
        await stream.writeSSE({ event: event.type, id: randomUUID(), data: JSON.stringify(event) });
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    clearInterval(comment);
    clearTimeout(lifetime);
    stop();
  }
}

import { z } from '@hono/zod-openapi';
import { Id, Instant } from '../http/contract.ts';

export const RequestRef = z.object({ requestId: Id });

/** What a candidate wants a person to do. */
export const CandidateRequest = z
  .object({
    id: Id,
    kind: z.enum(['person', 'correction', 'deletion']),
    interviewId: Id.nullable(),
    candidate: z.object({ id: Id, name: z.string() }),
    job: z.object({ id: Id, title: z.string() }),
    createdAt: Instant,
    resolvedAt: Instant.nullable(),
  })
  .openapi('CandidateRequest');
export type CandidateRequest = z.infer<typeof CandidateRequest>;

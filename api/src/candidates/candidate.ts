import { z } from '@hono/zod-openapi';
import { InterviewState, ReportState } from '@viva/domain';
import { Id, Instant } from '../http/contract.ts';
import { Ticket } from '../tickets/ticket.ts';

export const CandidateRef = z.object({ candidateId: Id });
export const CvRef = z.object({ cvId: Id });

export const CvState = z.enum(['awaiting-upload', 'parsing', 'ready', 'refused']);

export const Cv = z
  .object({
    id: Id,
    state: CvState,
    /** Why it was refused, in a sentence for the recruiter. */
    reason: z.string().nullable(),
    fileName: z.string(),
    pages: z.number().int().nullable(),
    hiddenText: z.boolean(),
  })
  .openapi('Cv');

export const Candidate = z
  .object({
    id: Id,
    jobId: Id,
    name: z.string(),
    email: z.string().nullable(),
    /** The latest one that could be read; the latest one while none could. */
    cv: Cv.nullable(),
    /** Uploaded after that one, and being read or refused. */
    newerCv: Cv.nullable(),
    /** The latest one. */
    ticket: Ticket.nullable(),
    interview: z
      .object({
        id: Id,
        state: InterviewState,
        reason: z.string().nullable(),
        startedAt: Instant.nullable(),
        reportState: ReportState.nullable(),
      })
      .nullable(),
    createdAt: Instant,
  })
  .openapi('Candidate');
export type Candidate = z.infer<typeof Candidate>;

export const CandidateList = z.object({ candidates: z.array(Candidate) });

import { randomBytes } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { formatTicket, TICKET_LENGTH, ticketFromBytes } from '@viva/domain';
import type { Candidate } from '../candidates/candidate.ts';
import { CandidateRef } from '../candidates/candidate.ts';
import { noSuchCandidate } from '../candidates/show-candidate.ts';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { body, guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { Ticket } from './ticket.ts';

export const NewTicket = z.strictObject({ expiresInDays: z.number().int().min(1).max(30).default(7) });

export const IssuedTicket = z
  .object({
    ticket: Ticket,
    /** For reading aloud: shown once, never stored. */
    code: z.string(),
    url: z.url(),
  })
  .openapi('IssuedTicket');
export type IssuedTicket = z.infer<typeof IssuedTicket>;

export const issueTicketRoute = createRoute({
  ...recruiterOnly,
  tags: ['tickets'],
  operationId: 'issueTicket',
  method: 'post',
  path: '/candidates/{candidateId}/tickets',
  summary: 'Issue a ticket; an older one that is still unused dies',
  request: { params: CandidateRef, body: body(NewTicket) },
  responses: { 201: json(IssuedTicket), ...guardedProblems('not-found', 'conflict') },
});

export async function issueTicket(deps: Deps, recruiter: Recruiter, candidateId: string, expiresInDays: number): Promise<IssuedTicket> {
  requireRight(recruiter, 'issue-tickets');
  const code = ticketFromBytes(randomBytes(TICKET_LENGTH));
  const ticket = await deps.database.asUser(recruiter, async ({ candidates, jobs, tickets, audit }) => {
    const candidate = await candidates.find(candidateId);
    if (candidate === undefined) throw noSuchCandidate();
    const job = await jobs.find(candidate.jobId);
    if (job?.planVersion == null) throw new Problem('conflict', 'Publish the plan of this job first; then tickets can be issued.');
    refuseAfterInterview(candidate.interview?.state);
    const hash = deps.hashTicket(code);
    const issued = await tickets.issue({ by: recruiter, candidateId, hash, expiresInDays });
    await audit.note(recruiter, 'ticket-issued', { kind: 'ticket', id: issued.id });
    return issued;
  });
  return { ticket, code: formatTicket(code), url: `${deps.publicUrl}/i#t=${code}` };
}

function refuseAfterInterview(state: NonNullable<Candidate['interview']>['state'] | undefined): void {
  if (state === 'finished') throw new Problem('conflict', 'This candidate has had the interview. Its report is ready to read.');
  if (state === 'live' || state === 'interrupted') throw new Problem('conflict', 'This candidate is in the interview now.');
}

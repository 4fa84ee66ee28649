import type { Consents, TicketState } from '@viva/domain';
import type { TicketView } from '../tickets/look-at-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Author } from './job-stores.ts';

export type TicketStore = {
  list(candidateId: string): Promise<Ticket[]>;
  /** Kills the candidate's unused one first. */
  issue(ticket: { by: Author; candidateId: string; hash: Buffer; expiresInDays: number }): Promise<Ticket>;
  find(ticketId: string): Promise<Ticket | undefined>;
  /** Undefined when it was not waiting to be used. */
  revoke(ticketId: string): Promise<Ticket | undefined>;
};

export type NewSession = { publicId: string; sessionHash: Buffer; roomName: string; candidateIdentity: string };

/** One ticket, known by its hash, and what it opens. */
export type EntryStore = {
  /** Undefined when there is no such ticket. */
  find(): Promise<{ state: TicketState } | undefined>;
  describe(): Promise<Omit<TicketView, 'processors'> | undefined>;
  /** One conditional update; undefined when another was faster. The interview and the consents come with it or not at all. */
  redeem(
    session: NewSession,
    consents: Consents,
  ): Promise<{ interviewId: string; organizationId: string; candidateId: string } | undefined>;
  /** Kept once while it is open. */
  askForPerson(): Promise<void>;
};

/** What may be asked before anyone is known: by a random id and a secret that only its holder has. */
export type DoorStore = {
  findInterview(publicId: string, sessionHash: Buffer): Promise<{ id: string; organizationId: string } | undefined>;
};

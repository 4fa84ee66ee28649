import type { Consents, TicketState } from '@viva/domain';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketView } from '../tickets/look-at-ticket.ts';

export type TicketStore = {
  list(candidateId: string): Promise<Ticket[]>;
  find(ticketId: string): Promise<Ticket | undefined>;
  /** Kills the candidate's unused one first. */
  issue(ticket: { organizationId: string; candidateId: string; hash: Buffer; expiresInDays: number }): Promise<Ticket>;
  /** Undefined when it was not waiting to be used. */
  revoke(ticketId: string): Promise<Ticket | undefined>;
};

export type FoundTicket = { id: string; organizationId: string; candidateId: string; state: TicketState };

export type NewSession = { publicId: string; sessionHash: Buffer; roomName: string; candidateIdentity: string };

/** What may be asked before anyone is known: by a hash or a random id that only its holder has. */
export type DoorStore = {
  findTicket(hash: Buffer): Promise<FoundTicket | undefined>;
  findInterview(publicId: string): Promise<{ id: string; sessionHash: Buffer } | undefined>;
  organizationOf(interviewId: string): Promise<string | undefined>;
};

/** What a ticket opens, in its organization's scope. */
export type EntryStore = {
  describe(ticketId: string): Promise<Omit<TicketView, 'processors'> | undefined>;
  /** One conditional update; undefined when another was faster. Gives the public id of the interview, an older one's where it goes on. */
  redeem(hash: Buffer, session: NewSession, consents: Consents): Promise<{ publicId: string; interviewId: string } | undefined>;
  /** Kept once while it is open. */
  askForPerson(ticketId: string): Promise<void>;
};

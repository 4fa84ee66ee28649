import { z } from 'zod';

export const TicketState = z.enum(['issued', 'redeemed', 'expired', 'revoked']);
export type TicketState = z.infer<typeof TicketState>;

/** 26 characters of Crockford's base 32: 130 bits. */
export const TICKET_LENGTH = 26;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes a ticket of 26 random bytes, of which each gives five bits. */
export function ticketFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== TICKET_LENGTH) throw new RangeError(`A ticket needs ${TICKET_LENGTH} bytes.`);
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
}

/** Reads a typed ticket: case, spaces and dashes do not matter, O is 0, I and L are 1. Undefined when it cannot be one. */
export function readTicket(typed: string): string | undefined {
  if (typed.length > 200) return undefined;
  const folded = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const known = [...folded].every((character) => ALPHABET.includes(character));
  return known && folded.length === TICKET_LENGTH ? folded : undefined;
}

/** For reading aloud and typing: groups of five or six. */
export const formatTicket = (ticket: string) => ticket.replace(/^(.{5})(.{5})(.{5})(.{5})(.{6})$/, '$1-$2-$3-$4-$5');

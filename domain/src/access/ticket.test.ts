import { expect, test } from 'vitest';
import { formatTicket, readTicket, TICKET_LENGTH, ticketFromBytes } from './ticket.ts';

const ticket = ticketFromBytes(Uint8Array.from({ length: TICKET_LENGTH }, (_, index) => index * 7));

test('a ticket is read in any case, with dashes and with the letters people mix up', () => {
  expect(readTicket(formatTicket(ticket))).toBe(ticket);
  expect(readTicket(ticket.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(ticket);
});

test.each(['', 'A', ticket.slice(1), `${ticket}A`, ticket.replace(/.$/, 'U'), 'x'.repeat(10_000)])('%j is no ticket', (typed) => {
  expect(readTicket(typed)).toBeUndefined();
});

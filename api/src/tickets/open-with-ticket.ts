import { readTicket } from '@viva/domain';
import type { Deps } from '../deps.ts';
import { Problem } from '../http/problem.ts';
import type { ThrottleKeys } from '../ports/throttle.ts';
import type { EntryStore } from '../ports/ticket-stores.ts';

const REFUSAL = {
  redeemed: 'This ticket has been used. Open the interview in the browser where you began, or ask the company for a new link.',
  expired: 'This ticket is over. Ask the company for a new link.',
  revoked: 'The company has withdrawn this ticket. Ask them for a new link.',
};

/**
 * Runs the work for whoever holds an unused ticket. Unknown and malformed ones are looked up and refused alike, so that
 * nothing can be learnt by trying; why a ticket is no longer good is told only to its holder.
 */
export async function openWithTicket<T>(deps: Deps, typed: string, address: string, work: (entry: EntryStore) => Promise<T>): Promise<T> {
  const hash = deps.hashTicket(readTicket(typed) ?? typed);
  const keys = { address, ticketHash: hash.toString('base64url') };
  // Where all share one count it refuses only unknown tickets, or any stranger could keep every candidate out.
  const isShared = address === 'everyone';
  if (!isShared) await takeTry(deps, keys);
  const opened = await deps.database.asTicket(hash, async ({ entry }) => {
    const ticket = await entry.find();
    if (ticket === undefined) return undefined;
    return { result: ticket.state === 'issued' ? await work(entry) : new Problem('gone', REFUSAL[ticket.state]) };
  });
  if (opened === undefined) {
    if (isShared) await takeTry(deps, keys);
    throw new Problem('not-found', 'This ticket is not known. Check it for mistakes, or open the link from your invitation.');
  }
  if (!isShared) await deps.throttle.giveBack(keys);
  if (opened.result instanceof Problem) throw opened.result;
  return opened.result;
}

async function takeTry(deps: Deps, keys: ThrottleKeys): Promise<void> {
  const wait = await deps.throttle.take(keys);
  if (wait !== undefined)
    throw new Problem('too-many', 'Too many attempts. Please wait a few minutes and try again.', { retryAfter: wait });
}

/** Another request with the same ticket was faster. */
export const ticketWasUsed = () => new Problem('gone', REFUSAL.redeemed);

const KEPT_AS = 'ticket';

/** Takes the ticket out of the link's fragment, which no server ever sees, and out of the address bar. */
export function ticketInAddress(): string | undefined {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('t');
  if (!ticket) return undefined;
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return ticket;
}

/** For a reload before the consent: in this tab only. */
export const keepTicket = (ticket: string) => sessionStorage.setItem(KEPT_AS, ticket);
export const keptTicket = () => sessionStorage.getItem(KEPT_AS) ?? undefined;
export const forgetTicket = () => sessionStorage.removeItem(KEPT_AS);

'use client';
import { useCallback, useEffect, useState } from 'react';
import { sentenceFor } from '#lib/refusal.ts';
import { lookAt, type TicketView } from './queries.ts';
import { keepTicket, keptTicket, ticketInAddress } from './ticket-in-address.ts';

export type TicketState =
  | { state: 'reading' }
  | { state: 'insecure' }
  | { state: 'none'; look: (code: string) => Promise<void> }
  | { state: 'refused'; code: string; sentence: string; look: (code: string) => Promise<void> }
  | { state: 'seen'; code: string; view: TicketView };

/** The ticket from the link, or typed: looked at, never spent. */
export function useTicket(): TicketState {
  const [state, setState] = useState<TicketState>({ state: 'reading' });
  const look = useCallback(async (code: string) => {
    try {
      const view = await lookAt(code);
      keepTicket(code);
      setState({ state: 'seen', code, view });
    } catch (error) {
      setState({ state: 'refused', code, sentence: sentenceFor(error), look });
    }
  }, []);
  useEffect(() => {
    const read = () => {
      // Said before a ticket is spent on a page where the conversation could not be held.
      if (!window.isSecureContext) return setState({ state: 'insecure' });
      const code = ticketInAddress() ?? keptTicket();
      if (!code) return setState({ state: 'none', look });
      setState({ state: 'reading' });
      void look(code);
    };
    read();
    // Another link opened in the same tab changes only the fragment.
    const again = () => location.hash && read();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [look]);
  return state;
}

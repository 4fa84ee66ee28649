'use client';
import { useCallback, useEffect, useState } from 'react';
import { Refusal, sentenceFor } from '#lib/refusal.ts';
import { type HeldInterview, heldInterview, newestHeld } from './held-interview.ts';
import { openedWith } from './opened-interviews.ts';
import { lookAt, type TicketView } from './queries.ts';
import { forgetTicket, keepTicket, keptTicket, ticketInAddress } from './ticket-in-address.ts';

type Look = (code: string) => Promise<void>;

export type TicketState =
  | { state: 'reading' }
  | { state: 'insecure' }
  | { state: 'none'; look: Look; held: HeldInterview | undefined }
  | { state: 'refused'; code: string; sentence: string; look: Look }
  | { state: 'seen'; code: string; view: TicketView }
  /** Spent, in this very browser: its interview is the place to be. */
  | { state: 'opened'; publicId: string };

/** The ticket from the link, or typed: looked at, never spent. */
export function useTicket(): TicketState {
  const [state, setState] = useState<TicketState>({ state: 'reading' });
  const look = useCallback(async (code: string) => {
    try {
      const view = await lookAt(code);
      keepTicket(code);
      setState({ state: 'seen', code, view });
    } catch (error) {
      const opened = error instanceof Refusal && error.status === 410 ? await openedWith(code) : undefined;
      const held = opened && (await heldInterview(opened));
      if (held) forgetTicket();
      setState(held ? { state: 'opened', publicId: held.publicId } : { state: 'refused', code, sentence: sentenceFor(error), look });
    }
  }, []);
  useEffect(() => {
    const read = async () => {
      // Said before a ticket is spent on a page where the conversation could not be held.
      if (!window.isSecureContext) return setState({ state: 'insecure' });
      const code = ticketInAddress() ?? keptTicket();
      setState({ state: 'reading' });
      if (code) await look(code);
      else setState({ state: 'none', look, held: await newestHeld() });
    };
    void read();
    // Another link opened in the same tab changes only the fragment.
    const again = () => location.hash && void read();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [look]);
  return state;
}

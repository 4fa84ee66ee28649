'use client';
import { useRef, useState } from 'react';
import { useCall } from '#room/connection/call-context.ts';
import type { Command } from '#room/queries.ts';
import { tellTrouble } from './trouble.ts';

/** Sends a button's meaning to the interviewer. Until it has arrived a second press does nothing. */
export function useCommand() {
  const call = useCall();
  const [sending, setSending] = useState<Command>();
  // Two presses in one instant: the second comes before the first is rendered.
  const isSending = useRef(false);
  const send = async (command: Command) => {
    if (isSending.current) return false;
    isSending.current = true;
    setSending(command);
    try {
      await call.command(command);
      return true;
    } catch (error) {
      tellTrouble(error);
      return false;
    } finally {
      isSending.current = false;
      setSending(undefined);
    }
  };
  return { send, sending };
}

'use client';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Which of what we hold an event makes old; keys are prefixes. */
const MAKES_OLD: Record<string, (event: { interviewId?: string }) => QueryKey[]> = {
  'turn-recorded': ({ interviewId }) => [['interviews', interviewId]],
  'interview-changed': () => [['interviews'], ['candidates'], ['jobs']],
  'report-changed': () => [['interviews'], ['jobs']],
  'candidate-changed': () => [['candidates'], ['jobs']],
  'ticket-changed': () => [['candidates'], ['jobs']],
  'voice-changed': () => [['voice']],
  'request-changed': () => [['requests'], ['interviews']],
};

/** Follows the api's events. They carry ids only: what changed is asked for again. */
export function LiveUpdates() {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/events');
    let opened = false;
    source.onopen = () => {
      // Whatever happened while the line was down has to be asked for.
      if (opened) void queries.invalidateQueries();
      opened = true;
    };
    for (const [type, keysFor] of Object.entries(MAKES_OLD)) {
      source.addEventListener(type, (event: MessageEvent<string>) => {
        for (const queryKey of keysFor(JSON.parse(event.data))) void queries.invalidateQueries({ queryKey });
      });
    }
    return () => source.close();
  }, [queries]);
  return null;
}

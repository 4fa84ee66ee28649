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

/** A browser gives up for good when it is refused, as it is when too many pages listen. */
const AGAIN_AFTER_MS = 60_000;

/** Follows the api's events. They carry ids only: what changed is asked for again. */
export function LiveUpdates() {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout>;
    let opened = false;
    const listen = () => {
      source = new EventSource('/api/events');
      source.onopen = () => {
        // Whatever happened while the line was down has to be asked for.
        if (opened) void queries.invalidateQueries();
        opened = true;
      };
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(listen, AGAIN_AFTER_MS);
      };
      for (const [type, keysFor] of Object.entries(MAKES_OLD)) {
        source.addEventListener(type, (event: MessageEvent<string>) => {
          for (const queryKey of keysFor(JSON.parse(event.data))) void queries.invalidateQueries({ queryKey });
        });
      }
    };
    listen();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [queries]);
  return null;
}

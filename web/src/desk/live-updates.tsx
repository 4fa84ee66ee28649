'use client';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followEvents } from './follow-events.ts';

/** Which of what we hold an event makes old; keys are prefixes. */
const MAKES_OLD: Record<string, (event: { interviewId?: string; jobId?: string }) => QueryKey[]> = {
  'turn-recorded': ({ interviewId }) => [['interviews', interviewId]],
  'interview-changed': () => [['interviews'], ['candidates'], ['jobs']],
  'report-changed': () => [['interviews'], ['jobs']],
  'candidate-changed': () => [['candidates'], ['jobs']],
  'ticket-changed': () => [['candidates'], ['jobs']],
  'voice-changed': () => [['voice']],
  'plan-changed': ({ jobId }) => [['jobs', jobId]],
  'usage-changed': ({ interviewId }) => [['interviews', interviewId]],
  'request-changed': () => [['requests'], ['interviews']],
};

/** Follows the api's events. They carry ids only: what changed is asked for again. */
export function LiveUpdates() {
  const queries = useQueryClient();
  useEffect(
    () =>
      followEvents({
        open: () => new EventSource('/api/events'),
        types: Object.keys(MAKES_OLD),
        onEvent: (type, data) => {
          for (const queryKey of MAKES_OLD[type]?.(JSON.parse(data)) ?? []) void queries.invalidateQueries({ queryKey });
        },
        onMissed: () => void queries.invalidateQueries(),
      }),
    [queries],
  );
  return null;
}

'use client';
import { useQuery } from '@tanstack/react-query';
import { api } from '#lib/api.ts';
import { Notice } from '#ui/notice.tsx';
import { StateDot } from '#ui/state-dot.tsx';
import { voiceQuery } from './queries.ts';

/** Everything works without the voice but the talking itself. */
export function VoiceNotice() {
  const voice = useQuery(voiceQuery(api)).data;
  if (!voice || voice.voice === 'ready') return null;
  return (
    <Notice tone="attention">
      <p role="status">
        <StateDot tone="waiting">
          {voice.voice === 'preparing'
            ? 'The voice is being prepared. Interviews can start when it is ready.'
            : 'The interviewer has no voice now.'}
          {voice.reason && ` ${voice.reason}`}
        </StateDot>
      </p>
    </Notice>
  );
}

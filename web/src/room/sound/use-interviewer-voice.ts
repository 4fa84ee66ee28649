'use client';
import { useTracks } from '@livekit/components-react';
import { Track } from 'livekit-client';
import { useMemo } from 'react';
import { isInterviewer } from '#room/connection/listen-to-room.ts';

/** The interviewer's stream; it plays elsewhere, here it is only looked at. */
export function useInterviewerVoice(): MediaStream | undefined {
  const heard = useTracks([Track.Source.Microphone, Track.Source.Unknown], { onlySubscribed: true });
  const track = heard.find(({ participant }) => isInterviewer(participant))?.publication.track?.mediaStreamTrack;
  return useMemo(() => (track ? new MediaStream([track]) : undefined), [track]);
}

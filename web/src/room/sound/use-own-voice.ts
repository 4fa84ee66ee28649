'use client';
import { useLocalParticipant } from '@livekit/components-react';
import { Track } from 'livekit-client';
import { useMemo } from 'react';

/** The stream that is sent, while the microphone is open. */
export function useOwnVoice(): MediaStream | undefined {
  const { localParticipant, microphoneTrack } = useLocalParticipant();
  const track =
    microphoneTrack?.track?.mediaStreamTrack ?? localParticipant.getTrackPublication(Track.Source.Microphone)?.track?.mediaStreamTrack;
  return useMemo(() => (track ? new MediaStream([track]) : undefined), [track]);
}

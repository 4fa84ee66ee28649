import { type AudioCaptureOptions, type Room, Track } from 'livekit-client';

/** Sends the microphone. Muted it is silent from its first packet: not a word leaves before they unmute. */
export async function openOwnTrack({ localParticipant }: Pick<Room, 'localParticipant'>, capture: AudioCaptureOptions, muted: boolean) {
  if (!muted || localParticipant.getTrackPublication(Track.Source.Microphone)) {
    await localParticipant.setMicrophoneEnabled(!muted, capture);
    return;
  }
  const [track] = await localParticipant.createTracks({ audio: capture });
  if (!track) return;
  await track.mute();
  await localParticipant.publishTrack(track);
}

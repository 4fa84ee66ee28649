import { type RemoteParticipant, type Room, RoomEvent } from '@livekit/rtc-node';

/** A microphone that is muted or missing must not keep a returned candidate waiting. */
const LONGEST_WAIT_FOR_SOUND_MS = 1_000;

type Listeners = { onHere: () => void; onGone: () => void };

/** Tells when the candidate is in the room and can hear, and when they are gone. The first time they hear as soon as they are here. */
export function watchCandidate(room: Room, candidateIdentity: string, { onHere, onGone }: Listeners): void {
  let wasHere = false;
  let waiting: NodeJS.Timeout | undefined;

  const arrived = () => {
    clearTimeout(waiting);
    waiting = undefined;
    wasHere = true;
    onHere();
  };
  const isCandidate = (participant: RemoteParticipant) => participant.identity === candidateIdentity;

  room.on(RoomEvent.ParticipantConnected, (participant) => {
    if (!isCandidate(participant)) return;
    if (wasHere) waiting = setTimeout(arrived, LONGEST_WAIT_FOR_SOUND_MS);
    else arrived();
  });
  room.on(RoomEvent.TrackSubscribed, (_track, _publication, participant) => {
    if (isCandidate(participant) && waiting !== undefined) arrived();
  });
  room.on(RoomEvent.ParticipantDisconnected, (participant) => {
    if (!isCandidate(participant)) return;
    clearTimeout(waiting);
    waiting = undefined;
    onGone();
  });
  if (room.remoteParticipants.has(candidateIdentity)) arrived();
}

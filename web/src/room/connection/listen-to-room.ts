import { type Participant, ParticipantKind, type RemoteParticipant, type Room, RoomEvent, type TextStreamReader } from 'livekit-client';
import { withCaption } from '#room/captions/captions.ts';
import { PROGRESS_ATTRIBUTE, readProgress } from '#room/floor/progress.ts';
import type { CallStore } from './call-state.ts';

const CAPTIONS_TOPIC = 'lk.transcription';

/** Turns what happens in the room into the call's state. Joining and leaving are not its business. */
export function listenToRoom(room: Room, store: CallStore) {
  const look = () => store.setState(interviewerIn(room, store.getState().progress));
  room
    .on(RoomEvent.ParticipantConnected, look)
    .on(RoomEvent.ParticipantDisconnected, look)
    .on(RoomEvent.ParticipantAttributesChanged, look)
    .on(RoomEvent.Connected, look)
    .on(RoomEvent.Reconnecting, () => store.setState({ connection: 'reconnecting', awaySince: Date.now() }))
    .on(RoomEvent.Reconnected, () => {
      store.setState({ connection: 'connected', awaySince: null });
      look();
    })
    .on(RoomEvent.AudioPlaybackStatusChanged, () => store.setState({ soundBlocked: !room.canPlaybackAudio }));
  room.registerTextStreamHandler(CAPTIONS_TOPIC, (reader, { identity }) => {
    void readCaption(reader, identity === room.localParticipant.identity ? 'you' : 'interviewer', store);
  });
}

/** The newest interviewer that has something to say of itself: after a crash the old one lingers for a while. */
function interviewerIn(room: Room, before: ReturnType<typeof readProgress>) {
  const interviewers = [...room.remoteParticipants.values()].filter(isInterviewer).sort((a, b) => joinedAt(b) - joinedAt(a));
  const progress = interviewers.map((interviewer) => readProgress(interviewer.attributes[PROGRESS_ATTRIBUTE])).find(Boolean);
  return { interviewerHere: interviewers.length > 0, progress: progress ?? before };
}

export const isInterviewer = (participant: Participant) => participant.kind === ParticipantKind.AGENT;
const joinedAt = (participant: RemoteParticipant) => participant.joinedAt?.getTime() ?? 0;

/** Each stream holds a whole guess, or grows with the voice; its end is its last word. */
async function readCaption(reader: TextStreamReader, speaker: 'interviewer' | 'you', store: CallStore) {
  const { attributes, id } = reader.info;
  const segmentId = attributes?.['lk.segment_id'] ?? id;
  const guess = speaker === 'you' && attributes?.['lk.transcription_final'] === 'false';
  const show = (text: string, final: boolean) =>
    store.setState(({ captions }) => ({ captions: withCaption(captions, { segmentId, speaker, text, final }) }));
  let text = '';
  try {
    for await (const piece of reader) {
      text += piece;
      show(text, false);
    }
  } catch {
    // The speaker's connection broke mid-word: what came so far was said, and stays.
  }
  show(text, !guess);
}

import { randomUUID } from 'node:crypto';
import type { Room } from '@livekit/rtc-node';

const TOPIC = 'lk.transcription';

/** Shows words that could not be spoken where the candidate reads what is said. */
export async function showAsCaption(room: Room, text: string): Promise<void> {
  const attributes = { 'lk.segment_id': randomUUID(), 'lk.transcription_final': 'true' };
  await room.localParticipant?.sendText(text, { topic: TOPIC, attributes });
}

import { type Room, RoomEvent } from '@livekit/rtc-node';
import { CandidateCommand } from '@viva/domain';
import { z } from 'zod';

const TOPIC = 'viva.command';
const Sent = z.object({ command: CandidateCommand, id: z.string() });

/** Buttons that the api passed on. A packet with a sender is not from the server and means nothing here. */
export function listenForCommands(room: Room, onCommand: (command: CandidateCommand) => void): void {
  const seen = new Set<string>();
  room.on(RoomEvent.DataReceived, (payload, participant, _kind, topic) => {
    if (participant !== undefined || topic !== TOPIC) return;
    const sent = read(payload);
    if (sent === undefined || seen.has(sent.id)) return;
    seen.add(sent.id);
    onCommand(sent.command);
  });
}

function read(payload: Uint8Array): z.infer<typeof Sent> | undefined {
  try {
    return Sent.safeParse(JSON.parse(new TextDecoder().decode(payload))).data;
  } catch {
    return undefined;
  }
}

import { AudioPresets, LogLevel, Room, setLogLevel } from 'livekit-client';
import { CAPTURE } from '#microphone/open-microphone.ts';

/** Nothing of a conversation belongs in a console. */
setLogLevel(LogLevel.silent);

export function createRoom(): Room {
  const room = new Room({
    // A page that goes away says so; coming back re-links within half a second.
    disconnectOnPageLeave: true,
    audioCaptureDefaults: { ...CAPTURE },
    publishDefaults: { audioPreset: AudioPresets.speech, red: true, dtx: false },
  });
  // The room calls this by itself when the microphone opens and leaves its failure to nobody. That sound waits for a press
  // is a state, which its event tells.
  const { startAudio } = room;
  room.startAudio = () => startAudio().catch(() => undefined);
  return room;
}

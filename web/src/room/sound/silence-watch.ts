/** Below this a live microphone never stays for long: rooms hum. Zero means muted at the device, or the wrong device. */
const DEAD_RMS = 0.00002;
const SPEECH_RMS = 0.01;
/** Their turn, and not one sound since the beginning: long enough to have said hello. */
const NEVER_HEARD_MS = 12_000;
/** Heard before, but now nothing at all, not even the room. */
const DEAD_MS = 10_000;

type Moment = { rms: number; theirTurn: boolean; muted: boolean };

/**
 * Tells a silent microphone from a person who thinks. Thinking is never a fault: only a microphone that has not given
 * one sound, or gives exactly nothing, is spoken of.
 */
export function createSilenceWatch() {
  let heardEver = false;
  let quietMs = 0;
  let deadMs = 0;
  return {
    /** Whether the microphone seems dead. */
    feed({ rms, theirTurn, muted }: Moment, elapsedMs: number): boolean {
      if (rms >= SPEECH_RMS) heardEver = true;
      const counts = theirTurn && !muted;
      quietMs = counts && rms < SPEECH_RMS ? quietMs + elapsedMs : 0;
      deadMs = counts && rms < DEAD_RMS ? deadMs + elapsedMs : 0;
      return heardEver ? deadMs >= DEAD_MS : quietMs >= NEVER_HEARD_MS;
    },
  };
}

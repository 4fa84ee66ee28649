import { voice } from '@livekit/agents';

/** When the sound of one line began at the room's door and how much of it went through. */
export class Playback {
  startedAt: number | undefined;
  positionMs = 0;
  readonly #output: voice.AudioOutput | null;

  constructor(output: voice.AudioOutput | null) {
    this.#output = output;
    output?.on(voice.AudioOutput.EVENT_PLAYBACK_STARTED, this.#started);
    output?.on(voice.AudioOutput.EVENT_PLAYBACK_FINISHED, this.#finished);
  }

  stop(): void {
    this.#output?.off(voice.AudioOutput.EVENT_PLAYBACK_STARTED, this.#started);
    this.#output?.off(voice.AudioOutput.EVENT_PLAYBACK_FINISHED, this.#finished);
  }

  readonly #started = ({ createdAt }: voice.PlaybackStartedEvent): void => {
    this.startedAt ??= createdAt;
  };

  readonly #finished = ({ playbackPosition }: voice.PlaybackFinishedEvent): void => {
    this.positionMs += playbackPosition * 1000;
  };
}

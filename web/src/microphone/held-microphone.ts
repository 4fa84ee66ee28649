import { type OpenedMicrophone, openMicrophone } from './open-microphone.ts';

/** One open microphone at a time. What opens after it was let go is closed at once: a light that stays on frightens. */
export class HeldMicrophone {
  #stream: MediaStream | undefined;
  #asked = 0;

  /** Undefined when it was let go, or another one asked for, before it was open. */
  async open(deviceId: string | undefined): Promise<OpenedMicrophone | undefined> {
    this.release();
    const asked = this.#asked;
    const opened = await openMicrophone(deviceId);
    if (asked !== this.#asked) {
      if ('stream' in opened) close(opened.stream);
      return undefined;
    }
    if ('stream' in opened) this.#stream = opened.stream;
    return opened;
  }

  release(): void {
    this.#asked += 1;
    if (this.#stream) close(this.#stream);
    this.#stream = undefined;
  }
}

function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

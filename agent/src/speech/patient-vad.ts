import { inference, VAD, type VADEvent, VADEventType, VADStream } from '@livekit/agents';
import type { LocalRecognition } from './local-recognition.ts';

/** A recognizer that stays away longer than this does not hold the conversation up. */
const LONGEST_HOLD_MS = 6_000;
/** The recognizer listens with a detector of its own, which notices the same speech at about the same time. */
const NOTICE_GRACE_MS = 500;

/**
 * The framework ends a turn half a second after speech with whatever text it has by then, so words that are still being
 * decoded would become a second turn. This detector tells the end of speech only when the words of that speech are known.
 */
export class PatientVad extends VAD {
  label = 'viva.PatientVad';
  readonly #inner = new inference.VAD();
  readonly #recognition: LocalRecognition;
  readonly #longestHoldMs: number;

  constructor(recognition: LocalRecognition, longestHoldMs: number = LONGEST_HOLD_MS) {
    super({ updateInterval: 32 });
    this.#recognition = recognition;
    this.#longestHoldMs = longestHoldMs;
  }

  override get minSilenceDuration(): number | null {
    return this.#inner.minSilenceDuration;
  }

  override stream(): VADStream {
    return new PatientVadStream(this, this.#inner.stream(), this.#recognition, this.#longestHoldMs);
  }
}

class PatientVadStream extends VADStream {
  readonly #inner: VADStream;
  readonly #recognition: LocalRecognition;
  readonly #longestHoldMs: number;
  #noticedAt = 0;
  #held: { event: VADEvent; sinceMs: number } | undefined;

  constructor(vad: PatientVad, inner: VADStream, recognition: LocalRecognition, longestHoldMs: number) {
    super(vad);
    this.#inner = inner;
    this.#recognition = recognition;
    this.#longestHoldMs = longestHoldMs;
    void this.#forwardSound();
    void this.#forwardEvents();
  }

  override close(): void {
    this.#held = undefined;
    super.close();
    this.#inner.close();
  }

  async #forwardSound(): Promise<void> {
    for (;;) {
      const { done, value } = await this.inputReader.read();
      if (done || this.closed) return;
      if (typeof value === 'symbol') {
        this.#held = undefined;
        this.#inner.flush();
      } else this.#inner.pushFrame(value);
    }
  }

  async #forwardEvents(): Promise<void> {
    for await (const event of this.#inner) {
      if (event.type === VADEventType.END_OF_SPEECH) this.#hold(event);
      else if (event.type === VADEventType.START_OF_SPEECH) this.#start(event);
      else this.sendVADEvent(event);
    }
  }

  /** Speech that begins again while its end is held never ended. */
  #start(event: VADEvent): void {
    this.#noticedAt = performance.now() - event.speechDuration;
    if (this.#held) this.#held = undefined;
    else this.sendVADEvent(event);
  }

  #hold(event: VADEvent): void {
    const held = { event, sinceMs: performance.now() };
    this.#held = held;
    const release = () => {
      clearTimeout(limit);
      if (this.#held !== held) return;
      this.#held = undefined;
      const heldMs = performance.now() - held.sinceMs;
      this.sendVADEvent({ ...event, silenceDuration: event.silenceDuration + heldMs });
    };
    const limit = setTimeout(release, this.#longestHoldMs);
    void this.#recognition.settledSince(this.#noticedAt, NOTICE_GRACE_MS).then(release);
  }
}

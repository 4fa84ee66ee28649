import { type APIConnectOptions, type AudioBuffer, stt } from '@livekit/agents';
import { AudioResampler, combineAudioFrames } from '@livekit/rtc-node';
import { type HeardSpeech, LANGUAGE, type RecognitionOptions, SAMPLE_RATE } from './heard-speech.ts';
import { LocalRecognitionStream } from './local-recognition-stream.ts';
import type { SpeechClient } from './speech-client.ts';

/** Hears through the speech service: pieces of speech cut at pauses, decoded while a pause still lasts. */
export class LocalRecognition extends stt.STT {
  label = 'viva.LocalRecognition';
  readonly #client: SpeechClient;
  readonly #options: RecognitionOptions;
  readonly #listeners = new Set<(heard: HeardSpeech) => void>();
  readonly #streams = new Set<LocalRecognitionStream>();
  readonly #waiting = new Set<() => void>();
  readonly #awaitingSpeech = new Set<() => void>();
  #unsettled = 0;
  #lastSettledAt = 0;

  constructor(client: SpeechClient, options: RecognitionOptions = {}) {
    super({ streaming: true, interimResults: true });
    this.#client = client;
    this.#options = options;
  }

  override get model(): string {
    return 'moonshine-base-en';
  }

  override get provider(): string {
    return 'local';
  }

  /** Told of each piece right before its final transcript, and of speech of 400 ms or more that gave no words. */
  onHeard(listener: (heard: HeardSpeech) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether all speech so far has been delivered as text or given up. */
  get isSettled(): boolean {
    return this.#unsettled === 0;
  }

  /** The candidate says that they have finished: speech so far is decoded now, without waiting for a pause. */
  flush(): void {
    for (const stream of this.#streams) stream.flush();
  }

  settled(): Promise<void> {
    if (this.isSettled) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  /**
   * Resolves when speech that another detector noticed at `noticedAt` (performance clock) has been delivered or given up.
   * The two may notice it a moment apart, so speech not noticed here yet is waited for, but not longer than `graceMs`.
   */
  async settledSince(noticedAt: number, graceMs: number): Promise<void> {
    if (this.isSettled && this.#lastSettledAt < noticedAt) await this.#nextSpeech(graceMs);
    await this.settled();
  }

  #nextSpeech(graceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = () => {
        clearTimeout(timer);
        this.#awaitingSpeech.delete(stop);
        resolve();
      };
      const timer = setTimeout(stop, graceMs);
      this.#awaitingSpeech.add(stop);
    });
  }

  override stream(options?: { connOptions?: APIConnectOptions }): LocalRecognitionStream {
    const ledger = {
      opened: () => {
        this.#unsettled += 1;
        for (const stop of this.#awaitingSpeech) stop();
      },
      settled: () => this.#settleOne(),
      closed: () => {
        this.#streams.delete(stream);
      },
      heard: (heard: HeardSpeech) => {
        for (const listener of this.#listeners) listener(heard);
      },
    };
    const stream = new LocalRecognitionStream(this, this.#client, ledger, this.#options, options?.connOptions);
    this.#streams.add(stream);
    return stream;
  }

  protected override async _recognize(buffer: AudioBuffer, signal?: AbortSignal): Promise<stt.SpeechEvent> {
    const { text, audioMs } = await this.#client.recognize(samplesAt16k(buffer), 'final', signal);
    return {
      type: stt.SpeechEventType.FINAL_TRANSCRIPT,
      alternatives: [{ language: LANGUAGE, text, startTime: 0, endTime: audioMs / 1000, confidence: 0 }],
    };
  }

  #settleOne(): void {
    this.#unsettled -= 1;
    if (this.#unsettled > 0) return;
    this.#lastSettledAt = performance.now();
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

function samplesAt16k(buffer: AudioBuffer): Int16Array {
  const frame = Array.isArray(buffer) ? combineAudioFrames(buffer) : buffer;
  if (frame.sampleRate === SAMPLE_RATE) return frame.data;
  const resampler = new AudioResampler(frame.sampleRate, SAMPLE_RATE, frame.channels);
  const frames = [...resampler.push(frame), ...resampler.flush()];
  resampler.close();
  return combineAudioFrames(frames).data;
}

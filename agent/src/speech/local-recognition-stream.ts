import { type APIConnectOptions, stt } from '@livekit/agents';
import localInference from '@livekit/local-inference';
import type { AudioFrame } from '@livekit/rtc-node';
import { decodePiece, type PieceDecode } from './decode-piece.ts';
import { type HeardSpeech, LANGUAGE, type RecognitionOptions, SAMPLE_RATE } from './heard-speech.ts';
import type { SpeechClient } from './speech-client.ts';
import { type Piece, type PieceEvent, SpeechPieces } from './speech-pieces.ts';

/** Shorter sounds without words are clicks and coughs, not somebody who was not understood. */
const SHORTEST_SPEECH_MS = 400;
const PARTIAL_EVERY_MS = 1_000;
/** A longer stretch would occupy the recognizer while a final may come. */
const LONGEST_PARTIAL_MS = 4_000;
/** A muted or lost microphone may stop sending sound in the middle of a pause. */
const SOUNDLESS_MS = 1_000;
const TICK_MS = 250;

const { createVad, VAD_WINDOW_SAMPLES } = localInference;
const { START_OF_SPEECH, INTERIM_TRANSCRIPT, FINAL_TRANSCRIPT, END_OF_SPEECH } = stt.SpeechEventType;

/** How a stream tells its recognition what is still to come. */
export interface Ledger {
  opened(): void;
  settled(): void;
  closed(): void;
  heard(heard: HeardSpeech): void;
}

export class LocalRecognitionStream extends stt.SpeechStream {
  label = 'viva.LocalRecognitionStream';
  readonly #client: SpeechClient;
  readonly #ledger: Ledger;
  readonly #wantsPartials: boolean;
  readonly #detector = createVad();
  readonly #pieces = new SpeechPieces();
  #leftover = new Int16Array(0);
  #soundlessTicks = 0;
  #unsettled = 0;
  #hope: PieceDecode | undefined;
  /** The open piece's words up to its last pause. */
  #known = { text: '', toMs: 0 };
  #partialRunning = false;
  #nextPartialMs = 0;
  #deliveries: Promise<void> = Promise.resolve();

  constructor(recognition: stt.STT, client: SpeechClient, ledger: Ledger, options: RecognitionOptions, connOptions?: APIConnectOptions) {
    super(recognition, SAMPLE_RATE, connOptions);
    this.#client = client;
    this.#ledger = ledger;
    this.#wantsPartials = options.partials ?? true;
  }

  override close(): void {
    super.close();
    this.#ledger.closed();
    for (; this.#unsettled > 0; this.#unsettled--) this.#ledger.settled();
  }

  protected async run(): Promise<void> {
    const ticks = setInterval(() => this.#tick(), TICK_MS);
    try {
      for await (const input of this.input) {
        this.#soundlessTicks = 0;
        if (typeof input === 'symbol') this.#apply(this.#pieces.end());
        else await this.#listen(input);
      }
      this.#apply(this.#pieces.end());
      await this.#deliveries;
    } finally {
      clearInterval(ticks);
    }
  }

  async #listen(frame: AudioFrame): Promise<void> {
    const samples = new Int16Array(this.#leftover.length + frame.data.length);
    samples.set(this.#leftover);
    samples.set(frame.data, this.#leftover.length);
    let at = 0;
    for (; at + VAD_WINDOW_SAMPLES <= samples.length; at += VAD_WINDOW_SAMPLES) {
      const window = samples.slice(at, at + VAD_WINDOW_SAMPLES);
      const probability = await this.#detector.predict(window);
      this.#apply(this.#pieces.push(window, probability));
      this.#maybeStartPartial();
    }
    this.#leftover = samples.slice(at);
  }

  #tick(): void {
    this.#soundlessTicks += 1;
    if (this.#soundlessTicks * TICK_MS >= SOUNDLESS_MS) this.#apply(this.#pieces.end());
  }

  #apply(events: PieceEvent[]): void {
    for (const event of events) {
      if (event.kind === 'started') this.#start(event.fromMs);
      else if (event.kind === 'paused') this.#hopeFor(event.piece);
      else if (event.kind === 'resumed') this.#giveUpHope();
      else this.#finish(event.piece, event.more);
    }
  }

  #start(fromMs: number): void {
    this.#open();
    this.#known = { text: '', toMs: fromMs };
    this.#nextPartialMs = fromMs + PARTIAL_EVERY_MS;
    this.#put({ type: START_OF_SPEECH });
  }

  #hopeFor(piece: Piece): void {
    const hope = decodePiece(this.#client, piece);
    this.#hope = hope;
    void hope.text.then((text) => {
      if (text === undefined || hope.isAbandoned) return;
      this.#known = { text, toMs: piece.toMs };
      this.#putText(INTERIM_TRANSCRIPT, text, piece);
    });
  }

  #giveUpHope(): void {
    this.#hope?.abandon();
    this.#hope = undefined;
  }

  #finish(piece: Piece, more: boolean): void {
    const hope = this.#hope?.piece.toMs === piece.toMs ? this.#hope : undefined;
    if (!hope) this.#giveUpHope();
    this.#hope = undefined;
    const decode = hope ?? decodePiece(this.#client, piece);
    this.#known = { text: '', toMs: piece.toMs };
    if (more) this.#open();
    const endedAt = Date.now() - (this.#pieces.nowMs - piece.toMs);
    this.#deliveries = this.#deliveries.then(() => this.#deliver(decode, endedAt, more));
  }

  async #deliver(decode: PieceDecode, endedAt: number, more: boolean): Promise<void> {
    const { piece } = decode;
    const text = await decode.text;
    if (this.closed) return;
    if (text || piece.voicedMs >= SHORTEST_SPEECH_MS) {
      const { fromMs, toMs } = piece;
      const missing = text === undefined ? 'recognizer-away' : text === '' ? 'no-words' : null;
      const startedAt = endedAt - (toMs - fromMs);
      this.#ledger.heard({ text: text ?? '', missing, fromMs, toMs, startedAt, endedAt, delayMs: Date.now() - endedAt });
    }
    if (text) this.#putText(FINAL_TRANSCRIPT, text, piece);
    if (!more) this.#put({ type: END_OF_SPEECH, speechEndTime: endedAt });
    this.#unsettled -= 1;
    this.#ledger.settled();
  }

  #maybeStartPartial(): void {
    const { nowMs, isVoiced } = this.#pieces;
    if (!this.#wantsPartials || this.#partialRunning || !isVoiced || nowMs < this.#nextPartialMs) return;
    this.#nextPartialMs = nowMs + PARTIAL_EVERY_MS;
    const known = this.#known;
    const piece = this.#pieces.openSince(known.toMs);
    if (!piece || piece.toMs - piece.fromMs > LONGEST_PARTIAL_MS) return;
    this.#partialRunning = true;
    this.#client
      .recognize(piece.samples, 'partial', this.abortSignal)
      .then(({ text }) => {
        if (text && this.#known === known) this.#putText(INTERIM_TRANSCRIPT, `${known.text} ${text}`.trim(), piece);
      })
      .catch(() => {}) // A partial is a courtesy: the final follows.
      .finally(() => {
        this.#partialRunning = false;
      });
  }

  #open(): void {
    this.#unsettled += 1;
    this.#ledger.opened();
  }

  #putText(type: stt.SpeechEventType, text: string, { fromMs, toMs }: Piece): void {
    const startTime = this.startTimeOffset + fromMs / 1000;
    const endTime = this.startTimeOffset + toMs / 1000;
    this.#put({ type, alternatives: [{ language: LANGUAGE, text, startTime, endTime, confidence: 0 }] });
  }

  #put(event: stt.SpeechEvent): void {
    if (!this.closed && !this.queue.closed) this.queue.put(event);
  }
}

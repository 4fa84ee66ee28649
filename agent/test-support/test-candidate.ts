import { setTimeout as delay } from 'node:timers/promises';
import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import type { Board } from '../src/call/progress-board.ts';

const RATE = 48_000;
const FRAME_SAMPLES = RATE / 50;
const LOUD = 300;
const BEEP_GAP_MS = 25;

type Span = { from: number; to: number };
export type Caption = { from: string; segment: string; text: string; at: number };

/** A candidate with a microphone and ears, whose every received packet is kept with the moment it came. */
export class TestCandidate {
  readonly room = new Room();
  /** What was heard, in frames of 20 ms. */
  readonly heard: { at: number; samples: Int16Array }[] = [];
  readonly captions: Caption[] = [];
  readonly boards: { at: number; board: Board }[] = [];
  readonly leaks: string[] = [];
  disconnectedAt: number | undefined;
  #microphone: AudioSource | undefined;
  #toSay: Int16Array = new Int16Array(0);
  #isOpen = true;

  async join(url: string, token: string): Promise<void> {
    const { room } = this;
    room.on(RoomEvent.TrackSubscribed, (track) => {
      if (track.kind === TrackKind.KIND_AUDIO) void this.#listen(new AudioStream(track, RATE, 1));
    });
    room.on(RoomEvent.ParticipantAttributesChanged, (changed) => {
      const board = changed['viva.progress'];
      if (board) this.boards.push({ at: Date.now(), board: JSON.parse(board) });
    });
    room.on(RoomEvent.DataReceived, (_payload, _participant, _kind, topic) => this.leaks.push(`packet ${topic}`));
    room.on(RoomEvent.Disconnected, () => {
      this.disconnectedAt = Date.now();
      this.#isOpen = false;
    });
    room.registerTextStreamHandler('lk.transcription', (reader, { identity }) => void this.#readCaption(reader, identity));
    room.registerByteStreamHandler('lk.agent.session', () => this.leaks.push('lk.agent.session'));
    await room.connect(url, token, { autoSubscribe: true, dynacast: false });
  }

  async openMicrophone(): Promise<void> {
    this.#microphone = new AudioSource(RATE, 1, 100);
    const track = LocalAudioTrack.createAudioTrack('microphone', this.#microphone);
    await this.room.localParticipant?.publishTrack(track, new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE }));
    void this.#speak(this.#microphone);
  }

  /** Says samples of 48 kHz; resolves when the last one has left, with that moment. */
  async say(samples: Int16Array): Promise<number> {
    this.#toSay = samples;
    while (this.#toSay.length > 0 && this.#isOpen) await delay(10);
    return Date.now() + (this.#microphone?.queuedDuration ?? 0);
  }

  get isSaying(): boolean {
    return this.#toSay.length > 0;
  }

  async leave(): Promise<void> {
    this.#isOpen = false;
    await this.room.disconnect();
  }

  /** The last board, as the page would show it. */
  get board(): Board | undefined {
    return this.boards.at(-1)?.board;
  }

  /** When sound was heard, by loudness; silences shorter than `gapMs` do not end a span. Gaps are measured on samples, not on arrival. */
  spans(gapMs = 400, since = 0): Span[] {
    const spans: Span[] = [];
    let nowMs = 0;
    let loudUntilMs = Number.NEGATIVE_INFINITY;
    for (const { at, samples } of this.heard) {
      nowMs += (samples.length * 1000) / RATE;
      if (at < since || loudness(samples) < LOUD) continue;
      const last = spans.at(-1);
      if (last !== undefined && nowMs - loudUntilMs <= gapMs) last.to = at;
      else spans.push({ from: at, to: at });
      loudUntilMs = nowMs;
    }
    return spans;
  }

  /** When each beep began, of a voice that says each word as one. */
  beeps(since = 0, until = Number.POSITIVE_INFINITY): number[] {
    return this.spans(BEEP_GAP_MS, since)
      .map(({ from }) => from)
      .filter((from) => from < until);
  }

  async #listen(stream: AudioStream): Promise<void> {
    for await (const frame of stream) this.heard.push({ at: Date.now(), samples: new Int16Array(frame.data) });
  }

  async #speak(microphone: AudioSource): Promise<void> {
    while (this.#isOpen) {
      const samples = new Int16Array(FRAME_SAMPLES);
      samples.set(this.#toSay.subarray(0, FRAME_SAMPLES));
      this.#toSay = this.#toSay.subarray(FRAME_SAMPLES);
      await microphone.captureFrame(new AudioFrame(samples, RATE, 1, FRAME_SAMPLES)).catch(() => {});
    }
  }

  async #readCaption(reader: AsyncIterable<string> & { info: { attributes?: Record<string, string> } }, from: string): Promise<void> {
    const segment = reader.info.attributes?.['lk.segment_id'] ?? '';
    let text = '';
    try {
      for await (const piece of reader) {
        text += piece;
        this.captions.push({ from, segment, text, at: Date.now() });
      }
    } catch {
      // The sender left in the middle of a caption.
    }
  }
}

export function loudness(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}

import { setTimeout as delay } from 'node:timers/promises';
import { type APIConnectOptions, APIError, shortuuid, tts, voice } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { RETRY_AFTER_MS } from './decode-piece.ts';
import type { SpeakOptions, SpeechClient, SpokenClause } from './speech-client.ts';

/** The voice's own rate; the room resamples. */
const SAMPLE_RATE = 22_050;
const FRAME_MS = 50;
/** Where the framework looks for the times of words. */
const TIMED_WORDS = 'lk.timed_transcripts';

/** Speaks through the speech service, with a time for each word. */
export class LocalVoice extends tts.TTS {
  label = 'viva.LocalVoice';
  readonly #client: SpeechClient;

  constructor(client: SpeechClient) {
    super(SAMPLE_RATE, 1, { streaming: true, alignedTranscript: true });
    this.#client = client;
  }

  override get model(): string {
    return 'piper-en-us-joe-medium';
  }

  override get provider(): string {
    return 'local';
  }

  /**
   * The clauses of one line as they are made: for a cache, or straight to `framesOf`. When the service goes away in the
   * middle of a line, the rest of it is asked for again.
   */
  async *speak(line: string, options: SpeakOptions = {}): AsyncGenerator<SpokenClause> {
    let spoken = 0;
    let startMs = 0;
    for (const waitMs of [...RETRY_AFTER_MS, undefined]) {
      const restMs = startMs;
      try {
        for await (const clause of this.#client.synthesize(line.slice(spoken), options)) {
          yield shift(clause, restMs);
          spoken += clause.text.length;
          startMs += (clause.pcm.length * 1000) / clause.sampleRate;
        }
        return;
      } catch (error) {
        if (waitMs === undefined || options.signal?.aborted || !(error instanceof APIError) || !error.retryable) throw error;
        await delay(waitMs);
      }
    }
  }

  override synthesize(text: string, connOptions?: APIConnectOptions, signal?: AbortSignal): tts.ChunkedStream {
    return new LocalChunkedStream(text, this, connOptions, signal);
  }

  override stream(options?: { connOptions?: APIConnectOptions }): tts.SynthesizeStream {
    return new LocalSynthesizeStream(this, options?.connOptions);
  }
}

/**
 * Frames of one clause, each carrying the words that begin in it; the framework reads them to keep captions and the stored
 * text with the sound. Made anew for each use, since a frame's user data belongs to whoever plays it.
 */
export function framesOf(clause: SpokenClause): AudioFrame[] {
  const size = Math.round((clause.sampleRate * FRAME_MS) / 1000);
  const words = [...clause.words];
  const frames: AudioFrame[] = [];
  for (let at = 0; at < clause.pcm.length; at += size) {
    const samples = clause.pcm.slice(at, at + size);
    const isLast = at + size >= clause.pcm.length;
    const endMs = clause.startMs + ((at + samples.length) * 1000) / clause.sampleRate;
    const begun: voice.TimedString[] = [];
    while (words[0] && (isLast || words[0].startMs < endMs)) begun.push(timed(words.shift() as SpokenClause['words'][number]));
    const frame = new AudioFrame(samples, clause.sampleRate, 1, samples.length);
    if (begun.length > 0) frame.userdata[TIMED_WORDS] = begun;
    frames.push(frame);
  }
  return frames;
}

const timed = ({ text, startMs, endMs }: SpokenClause['words'][number]): voice.TimedString =>
  voice.createTimedString({ text, startTime: startMs / 1000, endTime: endMs / 1000 });

function shift(clause: SpokenClause, byMs: number): SpokenClause {
  if (byMs === 0) return clause;
  const words = clause.words.map((word) => ({ ...word, startMs: word.startMs + byMs, endMs: word.endMs + byMs }));
  return { ...clause, words, startMs: clause.startMs + byMs };
}

class LocalChunkedStream extends tts.ChunkedStream {
  label = 'viva.LocalChunkedStream';
  readonly #voice: LocalVoice;

  constructor(text: string, localVoice: LocalVoice, connOptions?: APIConnectOptions, signal?: AbortSignal) {
    super(text, localVoice, connOptions, signal);
    this.#voice = localVoice;
  }

  protected async run(): Promise<void> {
    const requestId = shortuuid();
    for await (const clause of this.#voice.speak(this.inputText, { signal: this.abortSignal })) {
      for (const frame of framesOf(clause)) this.queue.put({ requestId, segmentId: requestId, frame, final: false });
    }
  }
}

/** Speaks each sentence as soon as it is complete, while the rest of the text is still being written. */
class LocalSynthesizeStream extends tts.SynthesizeStream {
  label = 'viva.LocalSynthesizeStream';
  readonly #voice: LocalVoice;
  readonly #requestId = shortuuid();
  #startMs = 0;

  constructor(localVoice: LocalVoice, connOptions?: APIConnectOptions) {
    super(localVoice, connOptions);
    this.#voice = localVoice;
  }

  protected async run(): Promise<void> {
    let unspoken = '';
    for await (const input of this.input) {
      if (this.abortSignal.aborted) return;
      unspoken += typeof input === 'symbol' ? '' : input;
      const complete = typeof input === 'symbol' ? unspoken.length : endOfLastSentence(unspoken);
      await this.#say(unspoken.slice(0, complete));
      unspoken = unspoken.slice(complete);
    }
    await this.#say(unspoken);
    if (!this.abortSignal.aborted) this.queue.put(tts.SynthesizeStream.END_OF_STREAM);
  }

  async #say(text: string): Promise<void> {
    if (text.trim() === '') return;
    this.markStarted();
    const lineMs = this.#startMs;
    for await (const clause of this.#voice.speak(text, { signal: this.abortSignal })) {
      if (this.abortSignal.aborted) return;
      const placed = shift(clause, lineMs);
      for (const frame of framesOf(placed)) {
        const ids = { requestId: this.#requestId, segmentId: this.#requestId };
        const timedTranscripts = frame.userdata[TIMED_WORDS] as voice.TimedString[] | undefined;
        this.queue.put({ ...ids, frame, final: false, ...(timedTranscripts && { timedTranscripts }) });
      }
      this.#startMs = placed.startMs + (clause.pcm.length * 1000) / clause.sampleRate;
    }
  }
}

/** After the last full stop, question or exclamation mark that is followed by a space; 0 when there is none. */
function endOfLastSentence(text: string): number {
  let end = 0;
  for (const match of text.matchAll(/[.!?]["')\]]*(?=\s)/g)) end = match.index + match[0].length;
  return end;
}

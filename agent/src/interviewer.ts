import { AsyncLocalStorage } from 'node:async_hooks';
import { ReadableStream } from 'node:stream/web';
import { voice } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import { type Line, type Spoken, textOf } from './conversation/line.ts';
import type { LineCache } from './voice/line-cache.ts';
import { framesOfLine, heardUntil, type TimedWord } from './voice/line-frames.ts';
import { Playback } from './voice/playback.ts';

type Listeners = {
  /** The candidate's turn is over; what was said is with the recognizer. */
  onTurnEnded: () => void;
  onVoiceFailed: (error: unknown) => void;
};

type Reply = { line: Line; words: TimedWord[] };

/** What a reply of the framework carries, seen by the nodes that the framework calls for that reply. */
const currentReply = new AsyncLocalStorage<Reply>();

/** The agent of the framework: says the lines it is given, word for word, and reports the end of the candidate's turns. */
export class Interviewer extends voice.Agent {
  readonly #cache: LineCache;
  readonly #listeners: Listeners;
  #current: voice.SpeechHandle | undefined;

  constructor(cache: LineCache, listeners: Listeners) {
    super({ instructions: '' });
    this.#cache = cache;
    this.#listeners = listeners;
  }

  /**
   * Speaks a line and tells what was heard of it; no words when nothing was. The words are read off how much sound went
   * out: the framework's own account of a cut line runs a word or two behind.
   */
  async say(line: Line): Promise<Spoken> {
    const reply: Reply = { line, words: [] };
    const playback = new Playback(this.session.output.audio);
    try {
      const handle = currentReply.run(reply, () => this.session.generateReply({ allowInterruptions: line.yieldsToVoice }));
      this.#current = handle;
      await handle.waitForPlayout();
      if (this.#current === handle) this.#current = undefined;
      return heard(reply, playback, handle.interrupted);
    } finally {
      playback.stop();
    }
  }

  /** Falls silent at once, whatever is being said. */
  hush(): void {
    this.#current?.interrupt(true);
  }

  override async onUserTurnCompleted(): Promise<void> {
    this.#listeners.onTurnEnded();
    throw new voice.StopResponse();
  }

  override async llmNode(): Promise<ReadableStream<string> | null> {
    const reply = currentReply.getStore();
    return reply === undefined ? null : ReadableStream.from([textOf(reply.line)]);
  }

  override async ttsNode(text: ReadableStream<string>): Promise<ReadableStream<AudioFrame> | null> {
    const reply = currentReply.getStore();
    void drain(text);
    return reply === undefined ? null : ReadableStream.from(this.#framesUntilFailure(reply));
  }

  async *#framesUntilFailure({ line, words }: Reply): AsyncGenerator<AudioFrame> {
    try {
      yield* framesOfLine(line, this.#cache, (spoken) => words.push(...spoken));
    } catch (error) {
      this.#listeners.onVoiceFailed(error);
    }
  }
}

function heard({ words }: Reply, { startedAt, positionMs }: Playback, wasInterrupted: boolean): Spoken {
  const now = Date.now();
  if (startedAt === undefined) return { text: '', wasCut: wasInterrupted, startedAt: now, endedAt: now };
  // A call that is closed from outside is not told how much went out; then the clock says it.
  const playedMs = positionMs > 0 ? positionMs : now - startedAt;
  const through = wasInterrupted ? heardUntil(words, playedMs) : words;
  const text = through.map((word) => word.text).join('');
  return { text: text.trim(), wasCut: through.length < words.length, startedAt, endedAt: Math.round(startedAt + playedMs) };
}

async function drain(text: ReadableStream<string>): Promise<void> {
  for (const reader = text.getReader(); ; ) {
    const { done } = await reader.read().catch(() => ({ done: true }));
    if (done) return;
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { ReadableStream } from 'node:stream/web';
import { voice } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import { type Line, type Spoken, textOf } from './conversation/line.ts';
import type { LineCache } from './voice/line-cache.ts';
import { framesOfLine } from './voice/line-frames.ts';

type Listeners = {
  /** The candidate's turn is over; what was said is with the recognizer. */
  onTurnEnded: () => void;
  onVoiceFailed: (error: unknown) => void;
};

/** The line that a reply of the framework carries, seen by the nodes that the framework calls for that reply. */
const lineOfReply = new AsyncLocalStorage<Line>();

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

  /** Speaks a line and tells what was heard of it; no words when nothing was. */
  async say(line: Line): Promise<Spoken> {
    const askedAt = Date.now();
    const handle = lineOfReply.run(line, () => this.session.generateReply({ allowInterruptions: line.yieldsToVoice }));
    this.#current = handle;
    await handle.waitForPlayout();
    if (this.#current === handle) this.#current = undefined;
    const message = handle.chatItems.findLast((item) => item.type === 'message');
    const { startedSpeakingAt, stoppedSpeakingAt } = message?.metrics ?? {};
    return {
      text: message?.textContent?.trim() ?? '',
      wasCut: handle.interrupted,
      startedAt: startedSpeakingAt === undefined ? askedAt : Math.round(startedSpeakingAt * 1000),
      endedAt: stoppedSpeakingAt === undefined ? Date.now() : Math.round(stoppedSpeakingAt * 1000),
    };
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
    const line = lineOfReply.getStore();
    return line === undefined ? null : ReadableStream.from([textOf(line)]);
  }

  override async ttsNode(text: ReadableStream<string>): Promise<ReadableStream<AudioFrame> | null> {
    const line = lineOfReply.getStore();
    void drain(text);
    return line === undefined ? null : ReadableStream.from(this.#framesUntilFailure(line));
  }

  async *#framesUntilFailure(line: Line): AsyncGenerator<AudioFrame> {
    try {
      yield* framesOfLine(line, this.#cache);
    } catch (error) {
      this.#listeners.onVoiceFailed(error);
    }
  }
}

async function drain(text: ReadableStream<string>): Promise<void> {
  try {
    for await (const _ of text);
  } catch {
    // The reply was cut while its text was still on the way.
  }
}

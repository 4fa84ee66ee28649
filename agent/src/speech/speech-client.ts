import { APIConnectionError, APIStatusError, APITimeoutError } from '@livekit/agents';
import { z } from 'zod';
import { SilenceLimit } from './silence-limit.ts';

const Health = z.object({ recognition: z.string(), voice: z.string() });
/** `ready`, `loading`, or the reason in a sentence. */
export type SpeechHealth = z.infer<typeof Health>;

const Recognized = z.object({ text: z.string(), audioMs: z.number(), decodeMs: z.number() });
export type Recognized = z.infer<typeof Recognized>;

const Clause = z.object({
  text: z.string(),
  sampleRate: z.number().int().positive(),
  pcm: z.string(),
  words: z.array(z.object({ text: z.string(), startMs: z.number(), endMs: z.number() })),
});

/** A clause of a line with its sound; all `text` joined, and all words' `text` joined, are the line. Times count from the start of the line. */
export interface SpokenClause {
  text: string;
  startMs: number;
  sampleRate: number;
  pcm: Int16Array;
  words: { text: string; startMs: number; endMs: number }[];
}

export interface SpeakOptions {
  /** `first`: somebody waits for it. `rest`: rendered ahead of need. */
  priority?: 'first' | 'rest';
  /** 1 is the voice's own pace; 0.8 is slower. */
  speed?: number;
  signal?: AbortSignal;
}

/** A service that is silent for longer hangs; lines rendered ahead may wait long for their turn. */
const LONGEST_SILENCE_MS = { health: 2_000, recognize: 60_000, first: 30_000, rest: 180_000 } as const;

/** Speaks the protocol of the speech service. Failures are the framework's retryable errors. */
export class SpeechClient {
  readonly #url: string;
  readonly #longestSilenceMs: Record<keyof typeof LONGEST_SILENCE_MS, number>;

  constructor(url: string, longestSilenceMs: Record<keyof typeof LONGEST_SILENCE_MS, number> = LONGEST_SILENCE_MS) {
    this.#url = url.replace(/\/$/, '');
    this.#longestSilenceMs = longestSilenceMs;
  }

  async health(): Promise<SpeechHealth> {
    return Health.parse(JSON.parse(await textOf((await this.#send('/health', {}, 'health')).chunks)));
  }

  /** @param samples mono at 16 kHz, at most 60 s */
  async recognize(samples: Int16Array, priority: 'final' | 'partial', signal?: AbortSignal): Promise<Recognized> {
    const body = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    const headers = { 'content-type': 'audio/pcm' };
    const init = { method: 'POST', headers, body: new Uint8Array(body), ...(signal && { signal }) };
    const { answer, chunks } = await this.#send(`/recognize?priority=${priority}`, init, 'recognize');
    requireOk(answer);
    return Recognized.parse(JSON.parse(await textOf(chunks)));
  }

  async *synthesize(text: string, { priority = 'first', speed = 1, signal }: SpeakOptions = {}): AsyncGenerator<SpokenClause> {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ text, priority, speed }), ...(signal && { signal }) };
    const { answer, chunks } = await this.#send('/synthesize', init, priority);
    requireOk(answer);
    let startMs = 0;
    for await (const line of linesOf(chunks)) {
      const clause = Clause.parse(JSON.parse(line));
      const pcm = samplesOf(clause.pcm);
      yield { ...clause, pcm, startMs };
      startMs += (pcm.length * 1000) / clause.sampleRate;
    }
  }

  /** The answer and its body, each piece of which is waited for no longer than the answer itself. */
  async #send(path: string, init: RequestInit, what: keyof typeof LONGEST_SILENCE_MS) {
    const limit = new SilenceLimit(this.#longestSilenceMs[what]);
    const given = init.signal ?? undefined;
    const signal = AbortSignal.any(given === undefined ? [limit.signal] : [limit.signal, given]);
    const failure = (cause: unknown, message: string) => {
      if (given?.aborted) return cause;
      if (limit.signal.aborted) return new APITimeoutError({ message: 'The speech service hangs.', options: { retryable: false } });
      return new APIConnectionError({ message });
    };
    const answer = await limit.wait(fetch(this.#url + path, { ...init, signal })).catch((cause: unknown) => {
      throw failure(cause, 'The speech service cannot be reached.');
    });
    const chunks = chunksOf(answer, limit, (cause) => failure(cause, 'The speech service stopped in the middle of an answer.'));
    return { answer, chunks };
  }
}

function requireOk({ ok, status }: Response): void {
  if (ok) return;
  throw new APIStatusError({
    message: `The speech service answered ${status}.`,
    options: { statusCode: status, retryable: status === 503 },
  });
}

async function* chunksOf({ body }: Response, limit: SilenceLimit, failure: (cause: unknown) => unknown): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await limit.wait(reader.read()).catch((cause: unknown) => {
        throw failure(cause);
      });
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
}

function samplesOf(base64: string): Int16Array {
  const bytes = Buffer.from(base64, 'base64');
  return new Int16Array(new Uint8Array(bytes).buffer, 0, bytes.byteLength >> 1);
}

import { APIConnectionError, APIStatusError, APITimeoutError } from '@livekit/agents';
import { z } from 'zod';

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

  constructor(url: string) {
    this.#url = url.replace(/\/$/, '');
  }

  async health(): Promise<SpeechHealth> {
    const answer = await this.#send('/health', {}, LONGEST_SILENCE_MS.health);
    return Health.parse(await answer.json());
  }

  /** @param samples mono at 16 kHz, at most 60 s */
  async recognize(samples: Int16Array, priority: 'final' | 'partial', signal?: AbortSignal): Promise<Recognized> {
    const body = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    const headers = { 'content-type': 'audio/pcm' };
    const init = { method: 'POST', headers, body: new Uint8Array(body), ...(signal && { signal }) };
    const answer = await this.#send(`/recognize?priority=${priority}`, init, LONGEST_SILENCE_MS.recognize);
    return Recognized.parse(await this.#requireOk(answer).json());
  }

  async *synthesize(text: string, { priority = 'first', speed = 1, signal }: SpeakOptions = {}): AsyncGenerator<SpokenClause> {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ text, priority, speed }), ...(signal && { signal }) };
    const answer = await this.#send('/synthesize', init, LONGEST_SILENCE_MS[priority]);
    let startMs = 0;
    for await (const line of linesOf(this.#requireOk(answer))) {
      const clause = Clause.parse(JSON.parse(line));
      const pcm = samplesOf(clause.pcm);
      yield { ...clause, pcm, startMs };
      startMs += (pcm.length * 1000) / clause.sampleRate;
    }
  }

  async #send(path: string, init: RequestInit, longestSilenceMs: number): Promise<Response> {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), longestSilenceMs);
    const signals = [silence.signal, ...(init.signal ? [init.signal] : [])];
    try {
      return await fetch(this.#url + path, { ...init, signal: AbortSignal.any(signals) });
    } catch (cause) {
      if (init.signal?.aborted) throw cause;
      if (silence.signal.aborted) throw new APITimeoutError({ message: 'The speech service hangs.', options: { retryable: false } });
      throw new APIConnectionError({ message: 'The speech service cannot be reached.' });
    } finally {
      clearTimeout(timer);
    }
  }

  #requireOk(answer: Response): Response {
    if (answer.ok) return answer;
    throw new APIStatusError({
      message: `The speech service answered ${answer.status}.`,
      options: { statusCode: answer.status, retryable: answer.status === 503 },
    });
  }
}

async function* linesOf(answer: Response): AsyncGenerator<string> {
  if (!answer.body) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of unbroken(answer.body)) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
}

/** A connection lost in the middle is the framework's retryable error, as one that was never made. */
async function* unbroken(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new APIConnectionError({ message: 'The speech service stopped in the middle of a line.' });
      });
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

function samplesOf(base64: string): Int16Array {
  const bytes = Buffer.from(base64, 'base64');
  return new Int16Array(new Uint8Array(bytes).buffer, 0, bytes.byteLength >> 1);
}

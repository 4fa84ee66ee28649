import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { type Engine, HEARD_RATE } from './engine.ts';
import { type SpokenClause, speakLine } from './speak-line.ts';
import { withoutLoops } from './without-loops.ts';
import { Refused, type WorkQueue } from './work-queue.ts';

const LONGEST_AUDIO_MS = 60_000;
const BYTES_PER_MS = (HEARD_RATE / 1000) * 2;
/** Without silence around it the recognizer drops or repeats words: 24 wrong words of 190 became 4. */
const QUIET_MS = 240;
const LONGEST_TEXT = 4_000;

const SynthesizeBody = z.strictObject({
  text: z.string().max(LONGEST_TEXT).regex(/\S/),
  priority: z.enum(['first', 'rest']).default('first'),
  speed: z.number().min(0.5).max(2).default(1),
});

/** Ids, sizes and times of one request; never its words. */
export type SpeechLog = (entry: Record<string, string | number>) => void;

export interface SpeechDeps {
  engine: Engine;
  queue: WorkQueue;
  log: SpeechLog;
}

export function speechApp(deps: SpeechDeps): Hono {
  const app = new Hono();
  app.get('/health', (c) => {
    const { recognition, voice } = deps.engine;
    const health = { recognition: stateOf(recognition), voice: stateOf(voice) };
    return c.json(health, Object.values(health).includes('loading') || health.recognition !== 'ready' ? 503 : 200);
  });
  const tooLarge = (c: Context) => problem(c, 413, 'too-large', 'At most 60 seconds of sound fit into one request. Send it in pieces.');
  const tooLong = (c: Context) => problem(c, 413, 'too-large', `At most ${LONGEST_TEXT} characters fit into one line. Send it in parts.`);
  app.post('/recognize', bodyLimit({ maxSize: LONGEST_AUDIO_MS * BYTES_PER_MS, onError: tooLarge }), (c) => recognize(c, deps));
  app.post('/synthesize', bodyLimit({ maxSize: LONGEST_TEXT * 8, onError: tooLong }), (c) => synthesize(c, deps));
  app.notFound((c) => problem(c, 404, 'not-found', 'The speech service knows /health, /recognize and /synthesize.'));
  app.onError((error, c) => {
    if (error instanceof Refused) return refusal(c, error);
    deps.log({ level: 'error', event: 'failed', path: c.req.path, error: error.name });
    return problem(c, 500, 'internal', 'The speech service failed at this request. Send it again.');
  });
  return app;
}

async function recognize(c: Context, { engine, queue, log }: SpeechDeps): Promise<Response> {
  const { recognition } = engine;
  if (recognition === 'loading' || 'missing' in recognition) return notThere(c, recognition);
  const priority = c.req.query('priority') ?? 'final';
  if (priority !== 'final' && priority !== 'partial') return problem(c, 400, 'invalid', 'The priority is "final" or "partial".');
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength % 2 === 1) return problem(c, 400, 'invalid', 'The body is PCM with 16 bits a sample: an even number of bytes.');
  const audioMs = Math.round(bytes.byteLength / BYTES_PER_MS);
  if (audioMs === 0) return c.json({ text: '', audioMs, decodeMs: 0 });
  const askedAt = performance.now();
  let startedAt = askedAt;
  const decode = () => {
    startedAt = performance.now();
    return recognition.recognize(withQuiet(new Int16Array(bytes)));
  };
  const text = withoutLoops(await queue.run(priority, decode, c.req.raw.signal), audioMs);
  const decodeMs = Math.round(performance.now() - startedAt);
  const waitedMs = Math.round(startedAt - askedAt);
  log({ level: 'info', event: 'recognized', id: randomUUID(), priority, audioMs, decodeMs, waitedMs, characters: text.length });
  return c.json({ text, audioMs, decodeMs });
}

async function synthesize(c: Context, { engine, queue, log }: SpeechDeps): Promise<Response> {
  const { voice } = engine;
  if (voice === 'loading' || 'missing' in voice) return notThere(c, voice);
  const body = SynthesizeBody.safeParse(await c.req.json().catch(() => undefined));
  if (!body.success) {
    return problem(
      c,
      400,
      'invalid',
      `The body is { text (1 to ${LONGEST_TEXT} characters), priority: "first" | "rest", speed: 0.5 to 2 }.`,
    );
  }
  const askedAt = performance.now();
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, c.req.raw.signal]);
  const clauses = speakLine(voice, queue, body.data, signal);
  // Refusals must come before the answer begins, so its first clause is waited for.
  const first = await clauses.next();
  const firstMs = Math.round(performance.now() - askedAt);
  const finish = (count: number) => {
    const { text, priority } = body.data;
    log({ level: 'info', event: 'spoken', id: randomUUID(), priority, characters: text.length, clauses: count, firstMs });
  };
  return new Response(
    asLines(first, clauses, finish, () => left.abort()),
    { headers: { 'content-type': 'application/x-ndjson' } },
  );
}

function asLines(
  first: IteratorResult<SpokenClause>,
  rest: AsyncGenerator<SpokenClause>,
  onEnd: (count: number) => void,
  onLeft: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let pending: IteratorResult<SpokenClause> | undefined = first;
  let count = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = pending ?? (await rest.next());
      pending = undefined;
      if (done) {
        onEnd(count);
        controller.close();
        return;
      }
      count += 1;
      controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    cancel: onLeft,
  });
}

function withQuiet(pcm: Int16Array): Float32Array {
  const quiet = (QUIET_MS * HEARD_RATE) / 1000;
  const samples = new Float32Array(pcm.length + 2 * quiet);
  pcm.forEach((sample, index) => {
    samples[quiet + index] = sample / 32_768;
  });
  return samples;
}

const stateOf = (model: Engine['recognition'] | Engine['voice']): string =>
  model === 'loading' ? 'loading' : 'missing' in model ? model.missing : 'ready';

function notThere(c: Context, state: 'loading' | { missing: string }): Response {
  if (state === 'loading') return problem(c, 503, 'unavailable', 'The speech models are being loaded. Try again in a moment.', 1);
  return problem(c, 503, 'unavailable', state.missing, 60);
}

function refusal(c: Context, { because }: Refused): Response {
  if (because === 'full') return problem(c, 503, 'unavailable', 'The speech service has too much to do. Try again in a moment.', 1);
  return problem(c, 503, 'unavailable', 'This was overtaken by newer sound and not done.', 1);
}

function problem(c: Context, status: 400 | 404 | 413 | 500 | 503, code: string, detail: string, retryAfterS?: number): Response {
  const headers = { 'content-type': 'application/problem+json', ...(retryAfterS && { 'retry-after': String(retryAfterS) }) };
  return c.body(JSON.stringify({ type: 'about:blank', title: code, status, code, detail }), status, headers);
}

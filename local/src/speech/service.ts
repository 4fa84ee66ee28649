import { availableParallelism } from 'node:os';
import { serve } from '@hono/node-server';
import { z } from 'zod';
import { LOOPBACK } from '../loopback.ts';
import { loadEngine } from './service/engine.ts';
import { type SpeechLog, speechApp } from './service/speech-app.ts';
import { WorkQueue } from './service/work-queue.ts';

/** The speech service's own process: both models for all calls of this host, on loopback only. */
const Settings = z.object({
  VIVA_CACHE_DIR: z.string().min(1),
  SPEECH_PORT: z.coerce.number().int().min(0).max(65_535),
  /** Works done at once; one processor is left for the calls. */
  SPEECH_WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .default(Math.max(1, availableParallelism() - 1)),
});

const LIMITS = { waiting: 48, partialStaleMs: 500 } as const;
/** Longer than people are silent in an interview, so that their next words need no new connection. */
const KEEP_ALIVE_MS = 180_000;

const log: SpeechLog = (entry) => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
};

const settings = Settings.parse(process.env);
const queue = new WorkQueue({ ...LIMITS, workers: settings.SPEECH_WORKERS });
const loadedFrom = performance.now();
const engine = loadEngine(settings.VIVA_CACHE_DIR, () =>
  log({ level: 'info', event: 'loaded', elapsedMs: Math.round(performance.now() - loadedFrom) }),
);
const server = serve({ fetch: speechApp({ engine, queue, log }).fetch, hostname: LOOPBACK, port: settings.SPEECH_PORT });
if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE_MS;
server.on('listening', () => process.send?.({ listening: server.address() }));
server.on('error', (error) => {
  log({ level: 'error', event: 'not-listening', error: error.message });
  process.exit(1);
});

// Whoever started it is gone, or wants it gone: nothing here needs saving.
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));

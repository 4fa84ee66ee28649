import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { searchPath } from './env.ts';
import { AGENT_TOKEN } from './fake-api.ts';
import { until } from './until.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const READY_WITHIN_MS = 30_000;

export type WorkerSettings = {
  apiUrl: string;
  speechUrl: string;
  livekit: { url: string; apiKey: string; apiSecret: string };
  language: { url: string; apiKey: string };
  port: number;
  cacheDir: string;
};

export type Worker = { process: ChildProcess; isReady(): Promise<void>; log(): string; stop(): Promise<void> };

/** The agent as it runs in production: its own process, with one more for each call. */
export function startWorker(settings: WorkerSettings): Worker {
  let written = '';
  const worker = spawn(process.execPath, [MAIN], {
    env: {
      PATH: searchPath,
      API_URL: settings.apiUrl,
      AGENT_TOKEN,
      SPEECH_URL: settings.speechUrl,
      LIVEKIT_URL: settings.livekit.url,
      LIVEKIT_API_KEY: settings.livekit.apiKey,
      LIVEKIT_API_SECRET: settings.livekit.apiSecret,
      LLM_BASE_URL: settings.language.url,
      LLM_MODEL: 'stand-in',
      LLM_API_KEY: settings.language.apiKey,
      AGENT_PORT: String(settings.port),
      VIVA_CAPACITY: '10',
      VIVA_CACHE_DIR: settings.cacheDir,
      LOG_LEVEL: 'debug',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const output of [worker.stdout, worker.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const log = () => written;
  return {
    process: worker,
    log,
    async isReady() {
      await until('worker that is registered', () => log().includes('ready for calls'), READY_WITHIN_MS);
    },
    async stop() {
      worker.kill('SIGINT');
      await exited;
    },
  };
}

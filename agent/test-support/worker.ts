import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { searchPath } from './env.ts';
import { AGENT_TOKEN } from './fake-api.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export type WorkerSettings = {
  apiUrl: string;
  speechUrl: string;
  livekit: { url: string; apiKey: string; apiSecret: string };
  port: number;
  cacheDir: string;
  logFile: string;
};

/** The agent as it runs in production: its own process, with one more for each call. */
export function startWorker(settings: WorkerSettings): { process: ChildProcess; stop(): Promise<void> } {
  const log = createWriteStream(settings.logFile);
  const worker = spawn(process.execPath, [MAIN], {
    env: {
      PATH: searchPath,
      API_URL: settings.apiUrl,
      AGENT_TOKEN,
      SPEECH_URL: settings.speechUrl,
      LIVEKIT_URL: settings.livekit.url,
      LIVEKIT_API_KEY: settings.livekit.apiKey,
      LIVEKIT_API_SECRET: settings.livekit.apiSecret,
      AGENT_PORT: String(settings.port),
      VIVA_CACHE_DIR: settings.cacheDir,
      LOG_LEVEL: 'debug',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  worker.stdout?.pipe(log);
  worker.stderr?.pipe(log);
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return {
    process: worker,
    async stop() {
      worker.kill('SIGINT');
      await exited;
    },
  };
}

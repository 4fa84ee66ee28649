import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOOPBACK } from '../loopback.ts';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import { type SupervisedProcess, superviseProcess } from '../processes/supervise-process.ts';
import { answers, waitForProcess } from '../processes/wait-until.ts';

const SERVICE = fileURLToPath(new URL('./service.ts', import.meta.url));
const LISTENING_WITHIN_MS = 15_000;
const READY_WITHIN_MS = 60_000;

export interface SpeechOptions {
  cacheDir: string;
  port: number;
  logFile?: string;
  env?: NodeJS.ProcessEnv;
  /** Told of the process and of each that replaces it after a crash. */
  onSpawn?: (identity: ProcessIdentity) => void;
}

export interface Speech {
  url: string;
  process: SupervisedProcess;
  /** Resolves when recognition is loaded and the voice is loaded or known to be missing. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Runs the speech service as its own process and again when it crashes. Resolves when it listens; the models load after that. */
export async function startSpeech({ cacheDir, port, logFile, env = process.env, onSpawn }: SpeechOptions): Promise<Speech> {
  const url = `http://${LOOPBACK}:${port}`;
  const service = superviseProcess(
    {
      name: 'speech',
      command: process.execPath,
      args: [SERVICE],
      cwd: path.dirname(SERVICE),
      env: {
        ...env,
        VIVA_CACHE_DIR: cacheDir,
        SPEECH_PORT: String(port),
        UV_THREADPOOL_SIZE: String(availableParallelism() + 2),
        // glibc keeps an arena for each thread that ever ran a model: 40 MB for nothing.
        MALLOC_ARENA_MAX: '1',
      },
      logFile: logFile ?? path.join(cacheDir, 'speech', 'service.log'),
      // With a channel to this process the service notices when this process is killed.
      onMessage: () => {},
    },
    onSpawn,
  );
  const listens = () =>
    fetch(`${url}/health`).then(
      (answer) => answer.body?.cancel().then(() => true) ?? true,
      () => false,
    );
  await waitForProcess(service, listens, LISTENING_WITHIN_MS).catch(async (error: unknown) => {
    await service.stop();
    throw error;
  });
  return {
    url,
    process: service,
    ready: () => waitForProcess(service, () => answers(`${url}/health`), READY_WITHIN_MS),
    stop: () => service.stop(),
  };
}

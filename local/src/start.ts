import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheDirOf, dataDirOf, repositoryDir } from './folders.ts';
import { searchLivekitServer } from './livekit/index.ts';
import { preparePackages } from './prepare.ts';
import type { Stack } from './stack/index.ts';
import { stopLeftovers } from './stack/run-file.ts';
import { showStack } from './terminal/show-stack.ts';
import { tellSearch } from './terminal/tell-search.ts';
import { tellStep, terminal } from './terminal/terminal.ts';

const startedAt = Number(process.env.VIVA_STARTED_AT ?? Date.now());
const settingsFile = path.join(repositoryDir, '.env');

const stopper = new AbortController();
let starting: Promise<Stack> | undefined;

/** The first signal stops in order; a second one kills all but the database, which the next start takes over. */
function stopOnSignal(): void {
  let asked = 0;
  const stop = async (signal?: NodeJS.Signals) => {
    asked += 1;
    if (asked > 1) {
      await stopLeftovers(dataDirOf(process.env));
      process.exit(130);
    }
    terminal.line();
    terminal.faint('Stopping. Once more to force it.');
    stopper.abort();
    const isStopped = starting?.then((stack) => stack.stop()).catch(() => {});
    await isStopped;
    // Another program may have stopped us in order to remove it.
    terminal.faint(signal === 'SIGINT' ? 'Stopped. Your data is kept.' : 'Stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  // Closed when the bootstrap that started us was killed.
  process.on('disconnect', () => void stop());
}

function searchLivekit(cacheDir: string) {
  const telling = tellSearch('livekit-server');
  const search = searchLivekitServer({ cacheDir, onProgress: telling.note, signal: stopper.signal });
  // Why it was not found is told when the voice that needs it is given up.
  search.found.then(telling.found, () => {});
  return search;
}

async function main(): Promise<void> {
  if (existsSync(settingsFile)) process.loadEnvFile(settingsFile);
  const cacheDir = cacheDirOf(process.env);
  const livekit = process.env.LIVEKIT_URL ? {} : { livekitSearch: searchLivekit(cacheDir) };
  await preparePackages('product', stopper.signal);
  const { startStack } = await import('./stack/index.ts');
  const options = { dataDir: dataDirOf(process.env), cacheDir, env: process.env, narrator: tellStep, signal: stopper.signal, ...livekit };
  starting = startStack(options);
  const stack = await starting;
  showStack(stack, Date.now() - startedAt);
  await stack.voiceReady.then(
    () => terminal.done('Voice is ready: candidates can talk', Date.now() - startedAt),
    (error: Error) => {
      // Whoever stops the start has not asked for a voice any more.
      if (!stopper.signal.aborted) terminal.warning(`There is no voice, candidates cannot talk.\n${error.message}`);
    },
  );
}

stopOnSignal();
await main().catch((error: Error) => {
  if (stopper.signal.aborted) return; // The one who stopped us is waiting for the end of that.
  stopper.abort();
  terminal.problem(error.message);
  process.exit(1);
});

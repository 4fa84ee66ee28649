import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePortSettings, measureMemory } from '@viva/local/stack';
import { cacheDir } from './cache-dir.ts';
import { printMemory } from './print-memory.ts';

/**
 * From a clone in an empty folder, with every cache of npm, pnpm, pip and Go empty, to the first page and to the voice; then again.
 * `node local/bootstrap.mjs run bench/start.ts`. Takes about six minutes where livekit-server is compiled.
 */
const BARS = { page: 100, voiceDownloaded: 120, voiceCompiled: 330, second: 12, memoryMb: 1_600 };
const DEADLINE_MS = 900_000;
const SETTLED_MS = 60_000;

const folder = mkdtempSync(path.join(tmpdir(), 'viva start '));
const checkout = path.join(folder, 'clone');
const dataDir = path.join(folder, 'data');
const cache = (name: string) => path.join(folder, 'empty', name);
const environment = {
  // Without the runtime that the bootstrap put first for us: a fresh machine has only its own.
  PATH: (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((entry) => !entry.startsWith(cacheDir))
    .join(path.delimiter),
  HOME: cache('home'),
  VIVA_DATA_DIR: dataDir,
  VIVA_CACHE_DIR: cache('viva'),
  npm_config_cache: cache('npm'),
  PIP_CACHE_DIR: cache('pip'),
  XDG_DATA_HOME: cache('share'),
  XDG_CACHE_HOME: cache('cache'),
  GOPATH: cache('go'),
  GOCACHE: cache('go-build'),
  GOMODCACHE: cache('go-modules'),
  ...(await freePortSettings()),
};

type Ready = { web: string; voice: string };

async function start(log: string) {
  const output = openSync(path.join(folder, log), 'w');
  const startedAt = Date.now();
  const running = spawn('npm', ['start'], { cwd: checkout, env: environment, stdio: ['ignore', output, output], detached: true });
  const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
  const seconds = () => (Date.now() - startedAt) / 1000;
  const until = async (isTrue: () => Promise<boolean> | boolean) => {
    while (!(await isTrue())) {
      if (running.exitCode !== null || Date.now() - startedAt > DEADLINE_MS) throw new Error(readFileSync(path.join(folder, log), 'utf8'));
      await sleep(100);
    }
    return seconds();
  };
  const stop = async () => {
    process.kill(-(running.pid ?? 0), 'SIGINT');
    await ended;
  };
  return { until, stop };
}

function ready(): Ready | undefined {
  const file = path.join(dataDir, 'ready.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Ready) : undefined;
}

const pageAnswers = async () => {
  const web = ready()?.web;
  if (!web) return false;
  const page = await fetch(`${web}/sign-in`).catch(() => undefined);
  return page?.status === 200;
};
const voiceIsThere = () => {
  const voice = ready()?.voice;
  if (voice !== undefined && voice !== 'ready' && voice !== 'preparing') throw new Error(`No voice: ${voice}`);
  return voice === 'ready';
};

function print(label: string, seconds: number, bar: number): void {
  if (seconds > bar) process.exitCode = 1;
  console.log(`${seconds <= bar ? 'held' : 'MISSED'}  ${label}: ${seconds.toFixed(1)} s, bar ${bar} s`);
}

mkdirSync(environment.HOME, { recursive: true });
execFileSync('git', ['clone', '--quiet', path.join(import.meta.dirname, '..'), checkout]);
try {
  const first = await start('first.log');
  print('clone → recruiter page', await first.until(pageAnswers), BARS.page);
  const voiceSeconds = await first.until(voiceIsThere);
  const wasCompiled = readFileSync(path.join(folder, 'first.log'), 'utf8').includes('being compiled');
  print(
    `clone → voice, livekit-server ${wasCompiled ? 'compiled' : 'downloaded'}`,
    voiceSeconds,
    wasCompiled ? BARS.voiceCompiled : BARS.voiceDownloaded,
  );
  await first.stop();

  const second = await start('second.log');
  print('second start → voice', await second.until(voiceIsThere), BARS.second);
  await sleep(SETTLED_MS);
  if (!printMemory(measureMemory(dataDir), BARS.memoryMb, 'memory 60 s after ready')) process.exitCode = 1;
  await second.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

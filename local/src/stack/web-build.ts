import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryDir } from '../folders.ts';
import { exclusively } from '../processes/exclusive.ts';
import { identifyProcess, isAlive, readIdentity } from '../processes/process-identity.ts';
import { runCommand } from '../processes/run-command.ts';
import { waitUntil } from '../processes/wait-until.ts';

const webDir = path.join(repositoryDir, 'web');
const nextProgram = path.join(webDir, 'node_modules', 'next', 'dist', 'bin', 'next');
/** All that ends up in the pages; the client of the api adds only addresses of routes and types. */
const SOURCES = ['web', 'domain/src', 'api/src/client.ts', 'pnpm-lock.yaml'];
const NOT_SOURCES = new Set(['node_modules', '.next', 'next-env.d.ts']);

// Not in `.next`: the build empties that.
const lockFile = path.join(webDir, 'node_modules', '.viva-build.lock');
const builderFile = path.join(webDir, 'node_modules', '.viva-build.json');
const STOP_MS = 5_000;

type Options = { env: Record<string, string>; onStart: () => void; signal?: AbortSignal };

/** Builds the pages unless these very sources were built before. */
export async function buildWeb({ env, onStart, signal }: Options): Promise<void> {
  const mark = path.join(webDir, '.next', 'viva-sources');
  const key = hashSources();
  const isBuilt = () => existsSync(mark) && readFileSync(mark, 'utf8') === key;
  if (isBuilt()) return;
  await exclusively(lockFile, async () => {
    if (isBuilt()) return;
    onStart();
    await stopForsaken();
    rmSync(mark, { force: true });
    const remember = (pid: number) => writeFileSync(builderFile, JSON.stringify(identifyProcess(pid)));
    await runCommand(process.execPath, [nextProgram, 'build'], { cwd: webDir, env, onSpawn: remember, ...(signal ? { signal } : {}) });
    writeFileSync(mark, key);
  });
}

/** A killed start leaves its build running, which would refuse a second one beside it. */
async function stopForsaken(): Promise<void> {
  const builder = readIdentity(builderFile);
  if (builder === undefined || !isAlive(builder)) return;
  process.kill(builder.pid, 'SIGKILL');
  await waitUntil(() => !isAlive(builder), STOP_MS, `The build of an earlier start could not be stopped: process ${builder.pid}.`);
}

export const webCommand = (port: number, host: string) => ({
  command: process.execPath,
  args: [nextProgram, 'start', '--port', String(port), '--hostname', host],
  cwd: webDir,
});

function hashSources(): string {
  const hash = createHash('sha256').update(process.version.split('.')[0] ?? '');
  for (const source of SOURCES) {
    for (const file of filesUnder(path.join(repositoryDir, source))) {
      hash.update(path.relative(repositoryDir, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => !NOT_SOURCES.has(name) && !name.includes('.test.'))
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}

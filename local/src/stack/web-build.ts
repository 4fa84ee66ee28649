import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryDir } from '../folders.ts';
import { exclusively } from '../processes/exclusive.ts';
import { runRemembered } from '../processes/run-remembered.ts';

const webDir = path.join(repositoryDir, 'web');
const nextProgram = path.join(webDir, 'node_modules', 'next', 'dist', 'bin', 'next');
/** All that ends up in the pages; the client of the api adds only addresses of routes and types. */
const SOURCES = ['web', 'domain/src', 'api/src/client.ts', 'pnpm-lock.yaml'];
const NOT_SOURCES = new Set(['node_modules', '.next', 'next-env.d.ts']);

// Not in `.next`: the build empties that.
const lockFile = path.join(webDir, 'node_modules', '.viva-build.lock');
const builderFile = path.join(webDir, 'node_modules', '.viva-build.json');

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
    rmSync(mark, { force: true });
    // A build left running would refuse a second one beside it.
    await runRemembered(builderFile, process.execPath, [nextProgram, 'build'], { cwd: webDir, env, ...(signal ? { signal } : {}) });
    writeFileSync(mark, key);
  });
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

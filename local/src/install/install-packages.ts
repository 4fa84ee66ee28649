import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryDir } from '../folders.ts';
import { exclusively } from '../processes/exclusive.ts';
import { runRemembered } from '../processes/run-remembered.ts';

const INPUTS = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'];
/** What `npm start` runs needs a fifth less to download than what tests and tools need. */
const PRODUCT = ['@viva/web...', '@viva/agent...', '@viva/local...'];
const installed = path.join(repositoryDir, 'node_modules', '.viva-installed');
const installerFile = path.join(repositoryDir, 'node_modules', '.viva-install.json');

export type Scope = 'product' | 'everything';
type Options = { pnpm: string; scope: Scope; onStart: () => void; signal?: AbortSignal };

/** Installs exactly what the lockfile names, when that changed or more is asked for than the last time. */
export async function installPackages({ pnpm, scope, onStart, signal }: Options): Promise<void> {
  const lockfile = hashInputs();
  if (isInstalled(lockfile, scope)) return;
  mkdirSync(path.dirname(installed), { recursive: true });
  await exclusively(path.join(repositoryDir, 'node_modules', '.viva-install.lock'), async () => {
    if (isInstalled(lockfile, scope)) return;
    onStart();
    // Once all is there, less would take tools away from whoever works here.
    const wanted = readInstalled().scope === 'everything' ? 'everything' : scope;
    const filters = wanted === 'product' ? PRODUCT.flatMap((name) => ['--filter', name]) : [];
    const args = [pnpm, 'install', '--frozen-lockfile', '--reporter=append-only', '--config.confirmModulesPurge=false', ...filters];
    await runRemembered(installerFile, process.execPath, args, { cwd: repositoryDir, ...(signal ? { signal } : {}) });
    writeFileSync(installed, JSON.stringify({ lockfile, scope: wanted }));
  });
}

function isInstalled(lockfile: string, scope: Scope): boolean {
  const last = readInstalled();
  return last.lockfile === lockfile && (last.scope === 'everything' || last.scope === scope);
}

function readInstalled(): { lockfile?: string; scope?: Scope } {
  if (!existsSync(installed)) return {};
  try {
    return JSON.parse(readFileSync(installed, 'utf8'));
  } catch {
    return {};
  }
}

function hashInputs(): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of INPUTS) hash.update(readFileSync(path.join(repositoryDir, name)));
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryDir } from '../folders.ts';
import { exclusively } from '../processes/exclusive.ts';
import { runCommand } from '../processes/run-command.ts';

const INPUTS = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'];

type Options = { pnpm: string; onStart: () => void; signal?: AbortSignal };

/** Installs exactly what the lockfile names, when that changed since the last time. Says whether it had to. */
export async function installPackages({ pnpm, onStart, signal }: Options): Promise<boolean> {
  const mark = path.join(repositoryDir, 'node_modules', '.viva-installed');
  const key = installKey();
  const isInstalled = () => existsSync(mark) && readFileSync(mark, 'utf8') === key;
  if (isInstalled()) return false;
  mkdirSync(path.dirname(mark), { recursive: true });
  return exclusively(path.join(repositoryDir, 'node_modules', '.viva-install.lock'), async () => {
    if (isInstalled()) return false;
    onStart();
    const args = [pnpm, 'install', '--frozen-lockfile', '--reporter=append-only', '--config.confirmModulesPurge=false'];
    await runCommand(process.execPath, args, { cwd: repositoryDir, ...(signal ? { signal } : {}) });
    writeFileSync(mark, key);
    return true;
  });
}

function installKey(): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of INPUTS) hash.update(readFileSync(path.join(repositoryDir, name)));
  return hash.digest('hex');
}

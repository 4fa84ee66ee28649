import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { identifyProcess, isAlive } from '../processes/process-identity.ts';
import { StillRunning, takeFolder } from './take-folder.ts';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'viva reset '));

/** A start in a process of its own, which ends at SIGTERM as the real one does. */
async function startElsewhere(dataDir: string) {
  const script = `
    import { beginRun } from ${JSON.stringify(path.join(import.meta.dirname, '../stack/run-file.ts'))};
    const run = await beginRun(${JSON.stringify(dataDir)});
    process.on('SIGTERM', () => { run.end(); process.exit(0); });
    process.send('begun');
    setInterval(() => {}, 1000);
  `;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  onTestFinished(() => void launcher.kill('SIGKILL'));
  await new Promise((resolve) => launcher.once('message', resolve));
  const identity = identifyProcess(launcher.pid ?? 0);
  if (identity === undefined) throw new Error('The start has ended.');
  return identity;
}

test('a reset leaves a Viva that runs alone, names it, and says how to stop it', async () => {
  const dataDir = newFolder();
  const running = await startElsewhere(dataDir);
  const refusal = await takeFolder(dataDir, { stops: false }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StillRunning);
  expect((refusal as Error).message).toContain(`(process ${running.pid}). Nothing was removed.`);
  expect((refusal as Error).message).toContain('npm run reset -- --stop');
  expect(isAlive(running)).toBe(true);
});

test('asked to, it stops that one first and keeps the folder until it is done', async () => {
  const dataDir = newFolder();
  const running = await startElsewhere(dataDir);
  const release = await takeFolder(dataDir, { stops: true });
  expect(isAlive(running)).toBe(false);
  await expect(takeFolder(dataDir, { stops: false })).rejects.toThrow(`(process ${process.pid})`);
  release();
  expect(existsSync(path.join(dataDir, 'run.lock'))).toBe(false);
});

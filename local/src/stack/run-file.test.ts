import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { identifyProcess, isAlive } from '../processes/process-identity.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { AlreadyRunning, beginRun } from './run-file.ts';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'viva run '));

/** A start in a process of its own: claims the folder, has a child with a grandchild, and tells both process ids. */
async function startElsewhere(dataDir: string) {
  const script = `
    import { spawn } from 'node:child_process';
    import { beginRun } from ${JSON.stringify(path.join(import.meta.dirname, 'run-file.ts'))};
    import { identifyProcess } from ${JSON.stringify(path.join(import.meta.dirname, '../processes/process-identity.ts'))};
    const run = await beginRun(${JSON.stringify(dataDir)});
    const child = spawn('sh', ['-c', 'sleep 1000 & echo $!; wait'], { detached: true, env: { ...process.env, VIVA_RUN: run.id }, stdio: ['ignore', 'pipe', 'ignore'] });
    run.add(identifyProcess(child.pid));
    child.stdout.on('data', (grandchild) => process.send({ child: child.pid, grandchild: Number(grandchild) }));
  `;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  onTestFinished(() => void launcher.kill('SIGKILL'));
  const told = await new Promise<{ child: number; grandchild: number }>((resolve) => launcher.once('message', resolve as () => void));
  const identities = [told.child, told.grandchild].map((pid) => identifyProcess(pid) ?? { pid, startedAt: 'gone' });
  return { launcher, identities };
}

test('a start over a killed one stops what that left running', async () => {
  const dataDir = newFolder();
  const { launcher, identities } = await startElsewhere(dataDir);
  const exited = new Promise((resolve) => launcher.once('exit', resolve));
  launcher.kill('SIGKILL');
  await exited;
  expect(identities.every(isAlive)).toBe(true);

  const run = await beginRun(dataDir);
  onTestFinished(() => run.end());
  expect(identities.some(isAlive)).toBe(false);
});

test('an orphan whose parent is gone too is found', async () => {
  const dataDir = newFolder();
  const { launcher, identities } = await startElsewhere(dataDir);
  const [child, grandchild] = identities;
  const exited = new Promise((resolve) => launcher.once('exit', resolve));
  launcher.kill('SIGKILL');
  process.kill(child?.pid ?? 0, 'SIGKILL');
  await exited;
  await waitUntil(() => child !== undefined && !isAlive(child), 2_000, 'the child lives');
  expect(grandchild && isAlive(grandchild)).toBe(true);

  const run = await beginRun(dataDir);
  onTestFinished(() => run.end());
  expect(grandchild && isAlive(grandchild)).toBe(false);
});

test('a second start on the same data folder says that one runs already', async () => {
  const dataDir = newFolder();
  const { launcher, identities } = await startElsewhere(dataDir);
  const refusal = await beginRun(dataDir).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AlreadyRunning);
  expect((refusal as Error).message).toContain(`(process ${launcher.pid})`);
  expect(identities.every(isAlive)).toBe(true);
  for (const { pid } of identities) process.kill(pid, 'SIGKILL');
});

test('after a proper end the folder holds no trace of the run', async () => {
  const dataDir = newFolder();
  (await beginRun(dataDir)).end();
  expect(existsSync(path.join(dataDir, 'run.json'))).toBe(false);
  (await beginRun(dataDir)).end();
});

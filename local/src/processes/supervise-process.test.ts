import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { identifyProcess } from './process-identity.ts';
import { superviseProcess } from './supervise-process.ts';
import { waitForProcess, waitUntil } from './wait-until.ts';

function supervise(script: string, onSpawn?: Parameters<typeof superviseProcess>[1]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'viva process '));
  const plan = {
    name: 'worker',
    command: process.execPath,
    args: ['-e', script],
    cwd: folder,
    env: {},
    logFile: path.join(folder, 'worker.log'),
  };
  const worker = superviseProcess(plan, onSpawn);
  onTestFinished(() => worker.stop());
  return worker;
}

const lives = (pid: number) => identifyProcess(pid) !== undefined;

test('a process that crashed is started again, and what it printed is kept', async () => {
  const started: number[] = [];
  const worker = supervise('console.log("here"); setTimeout(() => {}, 1e6)', ({ pid }) => started.push(pid));
  await waitUntil(() => readFileSync(worker.logFile, 'utf8').includes('here'), 5_000, 'it did not print');
  process.kill(worker.pid() ?? 0, 'SIGKILL');
  await waitUntil(() => started.length === 2 && worker.pid() === started[1], 5_000, 'it was not started again');
  expect(worker.crashes()).toBe(1);
});

test('stopping it stops what it started, and it stays stopped', async () => {
  const worker = supervise(`
    const { spawn } = require('node:child_process');
    process.on('SIGTERM', () => process.exit(0));
    console.log(spawn('sleep', ['1000'], { stdio: 'ignore' }).pid);
    setTimeout(() => {}, 1e6);`);
  await waitUntil(() => /\d+\n/.test(readFileSync(worker.logFile, 'utf8')), 5_000, 'it did not print');
  const own = worker.pid() ?? 0;
  const grandchild = Number(readFileSync(worker.logFile, 'utf8'));
  await worker.stop();
  await waitUntil(() => !lives(own) && !lives(grandchild), 2_000, 'something lives on');
});

test('a process that keeps dying is reported with the end of its log', async () => {
  const worker = supervise('console.log("no database"); process.exit(1)');
  await expect(waitForProcess(worker, async () => false, 20_000)).rejects.toThrow(/worker does not start\..*no database/s);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { killQuietly } from './kill-quietly.ts';
import { isAlive, readIdentity, rememberProcess } from './process-identity.ts';
import { runRemembered } from './run-remembered.ts';

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'viva command ')), 'command.json');
const idOf = (child: ChildProcess) => child.pid ?? 0;

test('what a killed start left running is stopped before the command runs', async () => {
  const file = newFile();
  const left = spawn('sleep', ['1000'], { stdio: 'ignore' });
  onTestFinished(() => void left.kill('SIGKILL'));
  rememberProcess(file, idOf(left));
  const identity = readIdentity(file);
  const lives = `try { process.kill(${left.pid}, 0); console.log('lives') } catch { console.log('gone') }`;
  expect(await runRemembered(file, process.execPath, ['-e', lives], {})).toBe('gone\n');
  expect(existsSync(file)).toBe(false);
  expect(identity && isAlive(identity)).toBe(false);
});

test('the command itself is what the next start would stop', async () => {
  const file = newFile();
  const abort = new AbortController();
  const running = runRemembered(file, 'sleep', ['1000'], { signal: abort.signal });
  const identity = readIdentity(file);
  expect(identity && isAlive(identity)).toBe(true);
  abort.abort();
  await expect(running).rejects.toThrow('could not be started');
});

test('a process that is gone already is killed without a complaint and not remembered', async () => {
  const file = newFile();
  const gone = spawn('true');
  await once(gone, 'close');
  expect(() => killQuietly(idOf(gone))).not.toThrow();
  rememberProcess(file, idOf(gone));
  expect(existsSync(file)).toBe(false);
});

import { rmSync } from 'node:fs';
import { killQuietly } from './kill-quietly.ts';
import { isAlive, type ProcessIdentity, readIdentity, rememberProcess } from './process-identity.ts';
import { runCommand } from './run-command.ts';
import { waitUntil } from './wait-until.ts';

const STOP_MS = 5_000;

/**
 * Runs a command of which no two may run at once, for a caller who holds a lock. A start that was killed lost its lock and
 * leaves its command running: the file tells which one that is, and it is stopped first.
 */
export async function runRemembered(
  file: string,
  command: string,
  args: string[],
  options: Omit<NonNullable<Parameters<typeof runCommand>[2]>, 'onSpawn'>,
): Promise<string> {
  const forsaken = livingIn(file);
  if (forsaken !== undefined) {
    killQuietly(forsaken.pid);
    await waitUntil(() => !isAlive(forsaken), STOP_MS, `What an earlier start left running could not be stopped: process ${forsaken.pid}.`);
  }
  try {
    return await runCommand(command, args, { ...options, onSpawn: (pid) => rememberProcess(file, pid) });
  } finally {
    // One that was asked to end may take its time.
    if (livingIn(file) === undefined) rmSync(file, { force: true });
  }
}

function livingIn(file: string): ProcessIdentity | undefined {
  const identity = readIdentity(file);
  return identity !== undefined && isAlive(identity) ? identity : undefined;
}

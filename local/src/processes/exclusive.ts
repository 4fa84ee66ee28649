import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identifyProcess, isAlive, type ProcessIdentity, readIdentity } from './process-identity.ts';

const POLL_MS = 250;

/** Takes the lock file for this process, or says who holds it. The lock of a dead process counts for nothing. */
export function takeLock(file: string): { taken: true; release: () => void } | { taken: false; holder: ProcessIdentity } {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  const own = identifyProcess(process.pid);
  writeFileSync(draft, JSON.stringify(own));
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        return { taken: true, release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = readIdentity(file);
      if (holder && isAlive(holder)) return { taken: false, holder };
      clearDeadLock(file, draft);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Does the work while no other process (of any checkout sharing this folder) does it; waits for its turn. */
export async function exclusively<T>(file: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  let hasWaited = false;
  for (;;) {
    const lock = takeLock(file);
    if (lock.taken) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!hasWaited) onWait?.();
    hasWaited = true;
    await sleep(POLL_MS);
  }
}

/** Moved aside before it is judged again: between our look and now a living process may have put its own there. */
function clearDeadLock(file: string, draft: string): void {
  const aside = `${draft}.dead`;
  try {
    renameSync(file, aside);
    const holder = readIdentity(aside);
    if (holder && isAlive(holder)) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

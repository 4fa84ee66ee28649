import path from 'node:path';
import { takeLock } from '../processes/exclusive.ts';
import { isAlive } from '../processes/process-identity.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { stopLeftovers } from '../stack/run-file.ts';

const STOP_DEADLINE_MS = 40_000;

/** A Viva runs on the folder, and nobody asked for its end. */
export class StillRunning extends Error {
  override name = 'StillRunning';
}

/**
 * Takes the data folder for this process, so that no start begins in it meanwhile. A Viva that runs there is left alone,
 * unless it is to be stopped first. @returns how to give the folder free
 */
export async function takeFolder(dataDir: string, { stops }: { stops: boolean }): Promise<() => void> {
  const lockFile = path.join(dataDir, 'run.lock');
  let lock = takeLock(lockFile);
  if (!lock.taken) {
    const { holder } = lock;
    const sentence = `Viva runs on ${dataDir} (process ${holder.pid}). Nothing was removed.`;
    if (!stops) throw new StillRunning(`${sentence}\nStop it first with Ctrl-C in its terminal, or by: npm run reset -- --stop`);
    process.kill(holder.pid, 'SIGTERM');
    await waitUntil(
      () => !isAlive(holder),
      STOP_DEADLINE_MS,
      `The running Viva (process ${holder.pid}) did not stop. Nothing was removed.`,
    );
    lock = takeLock(lockFile);
    if (!lock.taken) throw new StillRunning(`${sentence} Another one was started meanwhile.`);
  }
  await stopLeftovers(dataDir);
  return lock.release;
}

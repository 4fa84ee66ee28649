import type { Log } from './ports/log.ts';

/** Runs once when the process is asked to stop, and ends it. */
export function onStop(log: Log, stop: () => Promise<void>): void {
  let isStopping = false;
  const end = async () => {
    if (isStopping) return;
    isStopping = true;
    log.info({}, 'stopping');
    await stop();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

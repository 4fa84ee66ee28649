import { readdirSync, readFileSync } from 'node:fs';

/** Every process of one run carries the run's id in this variable, so that its orphans can be told from other programs. */
export const RUN_MARK = 'VIVA_RUN';

/** Process ids of all that carry the mark, this process left out. Only Linux shows the environment of a process. */
export function findMarked(runId: string): number[] {
  if (process.platform !== 'linux') return [];
  const mark = `${RUN_MARK}=${runId}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => environmentOf(name).includes(mark))
    .map(Number);
}

function environmentOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

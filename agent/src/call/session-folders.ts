import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LEFT_OVER_AFTER_MS = 24 * 60 * 60_000;

/** Where the framework keeps the sound of each call while it is recorded. */
export const SESSION_FOLDERS = join(tmpdir(), 'livekit-agents');

/** Removes the sound of calls that ended without being able to hand it in: a voice does not stay on this disk. */
export async function removeLeftOverSessions(folder: string, nowMs: number): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith('job-'))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (nowMs - mtimeMs > LEFT_OVER_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

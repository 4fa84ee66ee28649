import type { Deps } from '../deps.ts';
import type { Voice } from './voice.ts';

const NOBODY: Voice = { voice: 'unavailable', reason: 'No interviewer is running at the moment.' };
const RANK = ['ready', 'preparing', 'unavailable'] as const;

/** The best of the workers that were seen lately. */
export async function currentVoice(deps: Deps): Promise<Voice> {
  const workers = await deps.database.unscoped(({ presence }) => presence.recent());
  for (const voice of RANK) {
    const worker = workers.find((candidate) => candidate.voice === voice);
    if (worker !== undefined) return { voice, reason: voice === 'ready' ? null : worker.reason };
  }
  return NOBODY;
}

import { play, type Setting } from './play/play.ts';
import type { Played } from './play/played.ts';

const AT_ONCE = 8;

/** Plays all of them, so many at a time; the results are in the order of the settings. */
export async function playAll(settings: readonly Setting[], onPlayed: () => void = () => {}): Promise<Played[]> {
  const results: Played[] = [];
  const waiting = [...settings.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, setting] = next;
      results[index] = await play(setting);
      onPlayed();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

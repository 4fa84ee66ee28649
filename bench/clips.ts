import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { humanSpeech, readWav, type Sound } from '@viva/local/speech';
import { cacheDir } from './cache-dir.ts';

/** A person's speech with the words that were said. */
export interface Clip {
  name: string;
  sound: Sound;
  said: string;
}

/** `two_cities` from the cache, and the clips of a folder that holds each `name.wav` with its words in `name.txt`. */
export async function collectClips(folder: string | undefined): Promise<Clip[]> {
  const { twoCities } = await humanSpeech(cacheDir);
  const clips: Clip[] = [{ name: 'two_cities', sound: await readWav(twoCities.wavPath), said: twoCities.words }];
  if (!folder) return clips;
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  for (const file of readdirSync(folder).toSorted()) {
    const words = path.join(folder, file.replace(/\.wav$/, '.txt'));
    if (file.endsWith('.wav') && existsSync(words))
      clips.push({ name: file, sound: await readWav(path.join(folder, file)), said: readFileSync(words, 'utf8') });
  }
  return clips;
}

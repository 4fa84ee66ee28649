import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FetchError, filesFromNpm, type PinnedFile } from '../../fetch/index.ts';

const PACKAGE = '@echogarden/espeak-ng-emscripten@0.3.5';
const ROOT = '/usr/share/espeak-ng-data/';

/** What the voice needs of espeak's data to turn English text into phonemes: 0.8 of 24 MB. */
export const ESPEAK_FILES: PinnedFile[] = [
  { name: 'phontab', sizeBytes: 58_652, sha256: '1b40690667e1e9aa1ba5e5234773c799e7e72ea751426e5150423d53c3f24fa2' },
  { name: 'phonindex', sizeBytes: 43_316, sha256: '384e5fa6f714ba5356c58008249b78699c31c1ad044b243068d263fb806b7d73' },
  { name: 'phondata', sizeBytes: 554_740, sha256: 'a0b643b155cb6b12628d9e7865b57d9fca0d35844614f2594a5e009c80c80bb4' },
  { name: 'intonations', sizeBytes: 2_312, sha256: '031a105bf6bb2ebcd73a2c579ccfb42469b27266db0078af65ae298fd3588b21' },
  { name: 'en_dict', sizeBytes: 167_064, sha256: 'c02251c07158c6ba740214276d10455f69dfe6f42715f3fc6c6f1160dec52dc0' },
  { name: 'lang/gmw/en-US', sizeBytes: 257, sha256: '41534c2a22df5dd4f1052ff9e1a33a3ea7bff5a26b5c02bdad5ba8ddb7524704' },
];

/** The package keeps all files in one blob, with a table of where each begins in its script. */
export async function writeEspeakData(draft: string, folder: string): Promise<void> {
  const inside = await filesFromNpm(PACKAGE, draft, (name) => /espeak-ng\.(data|js)$/.test(name));
  const blob = inside.get('package/espeak-ng.data');
  const table = inside.get('package/espeak-ng.js')?.toString('utf8') ?? '';
  if (!blob) throw new FetchError(`${PACKAGE} holds no espeak data. Run the command again.`);
  for (const { name } of ESPEAK_FILES) {
    const entry = new RegExp(`filename:"${ROOT}${name}",start:(\\d+),end:(\\d+)`).exec(table);
    if (!entry) throw new FetchError(`${PACKAGE} holds no ${name}. Run the command again.`);
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, blob.subarray(Number(entry[1]), Number(entry[2])));
  }
}

import { gunzipSync } from 'node:zlib';
import { FetchError } from './progress.ts';

const BLOCK = 512;

/** The wanted files of a `.tgz` as npm packs it; names as inside the archive (`package/…`). */
export function untar(archive: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const tar = gunzipSync(archive);
  const files = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const name = textAt(tar, at, 100);
    if (name === '') break;
    const prefix = textAt(tar, at, 155, 345);
    const size = Number.parseInt(textAt(tar, at, 12, 124).trim() || '0', 8);
    const end = at + BLOCK + size;
    if (!Number.isFinite(size) || end > tar.length) throw new FetchError('An archive is incomplete. Run the command again.');
    const kind = tar[at + 156];
    const fullName = prefix ? `${prefix}/${name}` : name;
    const isFile = kind === 0 || kind === '0'.charCodeAt(0);
    if (isFile && wanted(fullName)) files.set(fullName, tar.subarray(at + BLOCK, end));
    at = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function textAt(tar: Buffer, header: number, length: number, offset = 0): string {
  const field = tar.subarray(header + offset, header + offset + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

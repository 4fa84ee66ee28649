import { inflateRawSync } from 'node:zlib';
import { FetchError } from './progress.ts';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LONGEST_COMMENT = 65_535;

/** The wanted files of a zip archive such as a Python wheel (stored or deflated, below 4 GB). */
export function unzip(archive: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const directory = findDirectory(archive);
  let at = directory.offset;
  for (let entry = 0; entry < directory.entries; entry++) {
    if (archive.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new FetchError('An archive is damaged. Run the command again.');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (wanted(name)) files.set(name, contentOf(archive, at));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function findDirectory(archive: Buffer): { entries: number; offset: number } {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - LONGEST_COMMENT); at--) {
    if (archive.readUInt32LE(at) === END_SIGNATURE)
      return { entries: archive.readUInt16LE(at + 10), offset: archive.readUInt32LE(at + 16) };
  }
  throw new FetchError('An archive is incomplete. Run the command again.');
}

function contentOf(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + size);
  return method === 0 ? packed : inflateRawSync(packed);
}

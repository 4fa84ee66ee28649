import { type Entry, fromBufferPromise } from 'yauzl';
import { RefusedCv } from '../cv-reading.ts';

const MOST_ENTRIES = 2000;
const LARGEST_UNPACKED = 50 * 1024 * 1024;
const LARGEST_PART = 10 * 1024 * 1024;
const HIGHEST_RATIO = 100;
/** Below this a high ratio is an empty form, not a bomb. */
const SMALLEST_BOMB = 100 * 1024;
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;

const TEXT_PART = /^word\/(document\d*|styles|header\d*|footer\d*)\.xml$/;

/** The parts of a DOCX that hold its text, by name. Judged by the archive's list before anything is unpacked. */
export async function readArchive(bytes: Buffer): Promise<Map<string, string>> {
  const archive = await fromBufferPromise(bytes, { strictFileNames: true });
  if (archive.entryCount > MOST_ENTRIES) throw new RefusedCv('too-complex');
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) {
    judge(entry);
    entries.push(entry);
    if (entries.length > MOST_ENTRIES) throw new RefusedCv('too-complex');
  }
  if (sum(entries, (entry) => entry.uncompressedSize) > LARGEST_UNPACKED) throw new RefusedCv('too-complex');
  if (!entries.some(({ fileName }) => fileName === '[Content_Types].xml')) throw new RefusedCv('wrong-type');

  const parts = new Map<string, string>();
  for (const entry of entries.filter(({ fileName }) => TEXT_PART.test(fileName))) {
    // The first of two with one name would be another to another program.
    if (parts.has(entry.fileName)) throw new RefusedCv('damaged');
    const chunks: Buffer[] = [];
    // The size on the list is enforced while unpacking: a list that lies is an error.
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk);
    parts.set(entry.fileName, new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  }
  return parts;
}

function judge(entry: Entry): void {
  const { fileName, compressedSize, uncompressedSize, externalFileAttributes } = entry;
  if (entry.isEncrypted()) throw new RefusedCv('encrypted');
  if (((externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK) throw new RefusedCv('too-complex');
  if (TEXT_PART.test(fileName) && uncompressedSize > LARGEST_PART) throw new RefusedCv('too-complex');
  if (uncompressedSize > SMALLEST_BOMB && uncompressedSize > compressedSize * HIGHEST_RATIO) throw new RefusedCv('too-complex');
}

const sum = (entries: Entry[], size: (entry: Entry) => number) => entries.reduce((total, entry) => total + size(entry), 0);

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export type StoredFile = { version: string; size: number; eTag: string };

/** The bytes, one file a version, named by a random id and never by the caller's key. */
export type FileStore = {
  /** Writes aside, then renames: a half-written file is never found. Undefined when it is larger than allowed. */
  write(source: AsyncIterable<Uint8Array>, largestBytes: number): Promise<StoredFile | undefined>;
  pathOf(version: string): string;
  remove(versions: readonly string[]): Promise<void>;
};

const VERSION = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export async function openFileStore(dataDir: string): Promise<FileStore> {
  const filesDir = path.join(dataDir, 'files');
  const draftsDir = path.join(dataDir, 'drafts');
  await rm(draftsDir, { recursive: true, force: true });
  await mkdir(filesDir, { recursive: true, mode: 0o700 });
  await mkdir(draftsDir, { recursive: true, mode: 0o700 });

  const pathOf = (version: string) => {
    // The version comes from a row that policies may let a user write.
    if (!VERSION.test(version)) throw new Error('A stored object has a version that names no file.');
    return path.join(filesDir, version);
  };

  return {
    pathOf,
    write: async (source, largestBytes) => {
      const version = randomUUID();
      const draft = path.join(draftsDir, `${version}.tmp`);
      try {
        const written = await writeDraft(draft, source, largestBytes);
        if (!written) return undefined;
        await rename(draft, pathOf(version));
        return { version, ...written };
      } finally {
        await rm(draft, { force: true });
      }
    },
    remove: async (versions) => {
      await Promise.all(versions.map((version) => rm(pathOf(version), { force: true })));
    },
  };
}

async function writeDraft(draft: string, source: AsyncIterable<Uint8Array>, largestBytes: number) {
  const file = await open(draft, 'wx', 0o600);
  const md5 = createHash('md5');
  let size = 0;
  try {
    for await (const part of source) {
      size += part.byteLength;
      if (size > largestBytes) return undefined;
      md5.update(part);
      await file.write(part);
    }
    await file.datasync();
    return { size, eTag: `"${md5.digest('hex')}"` };
  } finally {
    await file.close();
  }
}

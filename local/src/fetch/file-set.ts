import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exclusively } from '../processes/exclusive.ts';
import { FetchError, type OnProgress } from './progress.ts';

const MANIFEST = 'manifest.json';

export interface PinnedFile {
  name: string;
  sizeBytes: number;
  sha256: string;
}

/** Files that belong together in one cache folder: all of them there and right, or none. */
export interface FileSet {
  /** For people: "speech recognition, English". */
  what: string;
  folder: string;
  /** What travels over the network when nothing is there yet. */
  downloadBytes: number;
  files: PinnedFile[];
  /** Puts the files into the draft folder; whatever else it leaves there is thrown away. */
  make(draft: string): Promise<void>;
}

interface ManifestEntry extends PinnedFile {
  modifiedMs: number;
}

/**
 * Leaves the set in its folder, fetching it only when a file is missing, cut short, changed, or pinned differently.
 * @throws FetchError naming the file and the remedy
 */
export async function ensureFiles(set: FileSet, onProgress: OnProgress = () => {}): Promise<void> {
  if (await isComplete(set)) return;
  const startedAt = performance.now();
  const tell: Tell = (state, reason) => {
    const elapsedMs = Math.round(performance.now() - startedAt);
    onProgress({ what: set.what, sizeBytes: set.downloadBytes, state, elapsedMs, ...(reason === undefined ? {} : { reason }) });
  };
  await mkdir(path.dirname(set.folder), { recursive: true });
  await exclusively(
    `${set.folder}.lock`,
    () => fetchUnlessThere(set, tell),
    () => tell('waiting'),
  );
}

type Tell = (state: Parameters<OnProgress>[0]['state'], reason?: string) => void;

async function fetchUnlessThere(set: FileSet, tell: Tell): Promise<void> {
  if (await isComplete(set)) return;
  tell('started');
  try {
    await fetchSet(set).catch((error: unknown) => {
      if (error instanceof WrongFileError) return fetchSet(set);
      throw error;
    });
    tell('done');
  } catch (error) {
    tell('failed', error instanceof Error ? error.message : String(error));
    throw error;
  }
}

class WrongFileError extends FetchError {}

async function fetchSet(set: FileSet): Promise<void> {
  const draft = `${set.folder}.draft`;
  const ready = `${set.folder}.ready`;
  try {
    for (const folder of [draft, ready]) {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
    }
    await set.make(draft);
    const manifest: ManifestEntry[] = [];
    for (const file of set.files) manifest.push(await moveVerified(file, draft, ready));
    await writeFile(path.join(ready, MANIFEST), JSON.stringify(manifest, null, 2));
    await rm(set.folder, { recursive: true, force: true });
    await rename(ready, set.folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(ready, { recursive: true, force: true });
  }
}

async function moveVerified(file: PinnedFile, draft: string, ready: string): Promise<ManifestEntry> {
  const from = path.join(draft, file.name);
  const found = await sha256Of(from).catch(() => 'missing');
  if (found !== file.sha256) {
    throw new WrongFileError(
      `${file.name} is not the pinned file (sha256 ${found}, expected ${file.sha256}). Run the command again; ` +
        'if it stays so, the package source or a proxy on the way delivers something else: use another one.',
    );
  }
  const to = path.join(ready, file.name);
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to);
  return { ...file, modifiedMs: (await stat(to)).mtimeMs };
}

/** Trusts size and modification time; a file touched since it was verified is hashed again. */
async function isComplete(set: FileSet): Promise<boolean> {
  const manifest = await readManifest(set.folder);
  for (const file of set.files) {
    const entry = manifest.get(file.name);
    const location = path.join(set.folder, file.name);
    const found = await stat(location).catch(() => undefined);
    if (!entry || !found || entry.sha256 !== file.sha256 || found.size !== file.sizeBytes) return false;
    if (found.mtimeMs !== entry.modifiedMs && (await sha256Of(location)) !== file.sha256) return false;
  }
  return true;
}

async function readManifest(folder: string): Promise<Map<string, ManifestEntry>> {
  try {
    const entries = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')) as ManifestEntry[];
    return new Map(entries.map((entry) => [entry.name, entry]));
  } catch {
    return new Map();
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

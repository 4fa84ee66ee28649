import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpokenClause } from '../speech-models.ts';

const KEPT_UNUSED_MS = 30 * 24 * 60 * 60_000;

type Header = (Omit<SpokenClause, 'pcm'> & { samples: number })[];

/** Rendered parts on disk, shared by all calls of this machine: one line of JSON, then the samples. */
export class LineStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Undefined when the part was never rendered or its file cannot be read. */
  async read(hash: string): Promise<SpokenClause[] | undefined> {
    try {
      const file = await readFile(this.#pathOf(hash));
      void this.#markUsed(hash);
      const headerEnd = file.indexOf(0x0a);
      const header = JSON.parse(file.toString('utf8', 0, headerEnd)) as Header;
      return withSamples(header, new Int16Array(new Uint8Array(file.subarray(headerEnd + 1)).buffer));
    } catch {
      return undefined;
    }
  }

  async write(hash: string, clauses: readonly SpokenClause[]): Promise<void> {
    const header: Header = clauses.map(({ pcm, ...rest }) => ({ ...rest, samples: pcm.length }));
    const samples = clauses.map(({ pcm }) => Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength));
    const unfinished = this.#pathOf(`${hash}.${process.pid}`);
    await mkdir(this.#folder, { recursive: true });
    await writeFile(unfinished, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...samples]));
    await rename(unfinished, this.#pathOf(hash));
  }

  /** Removes what no call has used for a month, so that the folder holds the plans of today. */
  async forgetUnused(nowMs: number): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    for (const name of names) {
      const path = join(this.#folder, name);
      const { mtimeMs } = await stat(path);
      if (nowMs - mtimeMs > KEPT_UNUSED_MS) await rm(path, { force: true });
    }
  }

  async #markUsed(hash: string): Promise<void> {
    const now = new Date();
    await utimes(this.#pathOf(hash), now, now).catch(() => {});
  }

  #pathOf(name: string): string {
    return join(this.#folder, `${name}.pcm`);
  }
}

function withSamples(header: Header, all: Int16Array): SpokenClause[] | undefined {
  let at = 0;
  const clauses = header.map(({ samples, ...rest }) => {
    const pcm = all.slice(at, at + samples);
    at += samples;
    return { ...rest, pcm };
  });
  return at === all.length && clauses.length > 0 ? clauses : undefined;
}

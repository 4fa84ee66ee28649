import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpokenClause } from '../speech-models.ts';

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

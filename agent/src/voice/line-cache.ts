import { createHash } from 'node:crypto';
import type { LinePart } from '../conversation/line.ts';
import type { SpokenClause } from '../speech-models.ts';
import type { LineStore } from './line-store.ts';
import { Rendering } from './rendering.ts';

/** What the cache needs of a voice. */
export type PartVoice = {
  readonly model: string;
  speak(text: string, options: { priority: Priority; speed: number }): AsyncIterable<SpokenClause>;
};
/** `first`: somebody waits for it. `rest`: rendered ahead of need, so that live speech goes before. */
export type Priority = 'first' | 'rest';

/** The sound of line parts by their content: rendered once, heard often, shared between calls where no person is named. */
export class LineCache {
  readonly #voice: PartVoice;
  readonly #speed: number;
  readonly #store: LineStore | undefined;
  readonly #renderings = new Map<string, Rendering>();

  constructor(voice: PartVoice, { speed, store }: { speed: number; store?: LineStore }) {
    this.#voice = voice;
    this.#speed = speed;
    this.#store = store;
  }

  /** The clauses of a part, as they become known. @throws what the voice throws when it cannot speak */
  async *clausesOf(part: LinePart, priority: Priority = 'first'): AsyncGenerator<SpokenClause> {
    yield* (await this.#render(part, priority)).read();
  }

  /** Renders parts one after another, those already known at no cost. Stops quietly where the voice fails: they are asked for again when needed. */
  async prepare(parts: Iterable<LinePart>, priority: Priority, signal: AbortSignal): Promise<void> {
    for (const part of parts) {
      if (signal.aborted) return;
      const complete = await (await this.#render(part, priority)).completed();
      if (!complete) return;
    }
  }

  async #render(part: LinePart, priority: Priority): Promise<Rendering> {
    const hash = this.#hashOf(part.text);
    const known = this.#renderings.get(hash);
    if (known !== undefined && !known.hasFailed) return known;
    const rendering = new Rendering();
    this.#renderings.set(hash, rendering);
    void this.#fill(rendering, part, hash, priority);
    return rendering;
  }

  async #fill(rendering: Rendering, part: LinePart, hash: string, priority: Priority): Promise<void> {
    try {
      const store = part.isPersonal ? undefined : this.#store;
      const kept = await store?.read(hash);
      if (kept !== undefined) {
        rendering.finish(kept);
        return;
      }
      for await (const clause of this.#voice.speak(part.text, { priority, speed: this.#speed })) rendering.add(clause);
      rendering.finish();
      // A full or read-only disk costs the next call the rendering, nothing more.
      await store?.write(hash, rendering.clauses).catch(() => {});
    } catch (error) {
      rendering.fail(error);
    }
  }

  #hashOf(text: string): string {
    return createHash('sha256').update(`${this.#voice.model}\n${this.#speed}\n${text}`).digest('hex');
  }
}

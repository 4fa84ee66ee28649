import type { AudioFrame } from '@livekit/rtc-node';
import type { Line } from '../conversation/line.ts';
import { framesOf, type SpokenClause } from '../speech-models.ts';
import type { LineCache } from './line-cache.ts';

/** The frames of a whole line: its parts one after another, each word timed from the line's start. */
export async function* framesOfLine(line: Line, cache: LineCache): AsyncGenerator<AudioFrame> {
  let startMs = 0;
  for (const [index, part] of line.parts.entries()) {
    const partStartMs = startMs;
    let isFirstClause = true;
    for await (const clause of cache.clausesOf(part)) {
      const placed = placedAt(clause, partStartMs, index > 0 && isFirstClause);
      yield* framesOf(placed);
      startMs = placed.startMs + (clause.pcm.length * 1000) / clause.sampleRate;
      isFirstClause = false;
    }
  }
}

function placedAt(clause: SpokenClause, byMs: number, needsSpace: boolean): SpokenClause {
  const words = clause.words.map(({ text, startMs, endMs }, index) => ({
    text: needsSpace && index === 0 && !text.startsWith(' ') ? ` ${text}` : text,
    startMs: startMs + byMs,
    endMs: endMs + byMs,
  }));
  return { ...clause, words, startMs: clause.startMs + byMs };
}

import type { AudioFrame } from '@livekit/rtc-node';
import type { Line } from '../conversation/line.ts';
import { framesOf, type SpokenClause } from '../speech-models.ts';
import type { LineCache } from './line-cache.ts';

export type TimedWord = SpokenClause['words'][number];

/**
 * The frames of a whole line: its parts one after another, each word timed from the line's start.
 *
 * @param onWords told of the words of each clause before its frames
 */
export async function* framesOfLine(line: Line, cache: LineCache, onWords: (words: TimedWord[]) => void): AsyncGenerator<AudioFrame> {
  let startMs = 0;
  for (const [index, part] of line.parts.entries()) {
    const partStartMs = startMs;
    let isFirstClause = true;
    for await (const clause of cache.clausesOf(part)) {
      const placed = placedAt(clause, partStartMs, index > 0 && isFirstClause);
      onWords(placed.words);
      yield* framesOf(placed);
      startMs = placed.startMs + (clause.pcm.length * 1000) / clause.sampleRate;
      isFirstClause = false;
    }
  }
}

/** What was heard when the sound stopped at `positionMs`: a word counts from its middle on. */
export function heardUntil(words: readonly TimedWord[], positionMs: number): TimedWord[] {
  return words.filter(({ startMs, endMs }) => (startMs + endMs) / 2 <= positionMs);
}

function placedAt(clause: SpokenClause, byMs: number, needsSpace: boolean): SpokenClause {
  const words = clause.words.map(({ text, startMs, endMs }, index) => ({
    text: needsSpace && index === 0 && !text.startsWith(' ') ? ` ${text}` : text,
    startMs: startMs + byMs,
    endMs: endMs + byMs,
  }));
  return { ...clause, words, startMs: clause.startMs + byMs };
}

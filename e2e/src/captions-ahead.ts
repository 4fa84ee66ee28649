import { normalizeWords } from '@viva/local/speech';
import type { Conversation } from './candidate.ts';
import { recognise } from './recognise.ts';
import { slice } from './sound.ts';

/** A caption that showed more words than had been heard `toleranceMs` later. */
export type Ahead = { atMs: number; shown: string; heard: string };

/** The recognizer may miss a short word at the cut end of a sound. */
const FORGIVEN_WORDS = 2;
const LONGEST_MS = 20_000;

/**
 * Compares what stood on the screen with what the candidate had received by then: for some moments of every line, the
 * recognizer hears the received sound up to `toleranceMs` later and must find as many words.
 */
export async function captionsAhead(speech: string, { shown, heard, theirs }: Conversation, toleranceMs: number): Promise<Ahead[]> {
  const ahead: Ahead[] = [];
  for (const [index, stretch] of heard.entries()) {
    const before = heard[index - 1]?.toMs ?? 0;
    const during = shown.filter(({ atMs }) => atMs > before && atMs < stretch.toMs && atMs < stretch.fromMs + LONGEST_MS);
    const start = captionText(shown.findLast(({ atMs }) => atMs <= before));
    for (const moment of spread(during, 4)) {
      const text = captionText(moment).slice(start.length);
      const sound = slice(theirs, stretch.fromMs - 200, moment.atMs + toleranceMs);
      const words = sound.samples.length === 0 ? '' : await recognise(speech, sound);
      if (normalizeWords(text).length > normalizeWords(words).length + FORGIVEN_WORDS)
        ahead.push({ atMs: moment.atMs, shown: text, heard: words });
    }
  }
  return ahead;
}

/** Everything the interviewer's captions have said so far, in one text that only grows. */
const captionText = (moment: { captions: string[] } | undefined): string => (moment?.captions ?? []).join(' ');

function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === step - 1).slice(0, count);
}

import type { TextRun } from './page-reader.ts';

/** Of the size: further apart is another line, or another word. */
const LINE_GAP = 0.5;
const WORD_GAP = 0.18;

/** Pieces of text as lines and words, by where they stand. */
export function joinRuns(runs: readonly TextRun[]): string {
  let joined = '';
  let previous: TextRun | undefined;
  for (const run of runs) {
    if (previous) joined += separatorOf(previous, run, joined);
    joined += run.text;
    previous = run;
  }
  return joined;
}

function separatorOf(previous: TextRun, run: TextRun, joined: string): string {
  const size = Math.max(previous.size, run.size);
  const isOtherLine = Math.abs(run.start[1] - previous.end[1]) > size * LINE_GAP;
  if (isOtherLine) return '\n';
  const gap = run.start[0] - previous.end[0];
  const isOtherWord = Math.abs(gap) > size * WORD_GAP;
  return isOtherWord && !joined.endsWith(' ') && !run.text.startsWith(' ') ? ' ' : '';
}

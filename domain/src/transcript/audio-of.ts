import type { AudioTime, CandidateTurn, SpeechSegment } from '../interview/turn.ts';
import type { Quote } from '../report/report.ts';

/** Where characters `start` to `end` of a turn can be heard. Inside a segment the time is spread by characters, since the recognizer gives none. */
export function audioOf(turn: CandidateTurn, start: number, end: number): Quote['audio'] {
  const touched = turn.segments.filter((segment) => segment.end > start && segment.start < end);
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const exact = first.start >= start && last.end <= end;
  return {
    from: at(first, Math.max(start, first.start)),
    to: at(last, Math.min(end, last.end)),
    precision: exact ? 'exact' : 'interpolated',
  };
}

function at(segment: SpeechSegment, character: number): AudioTime {
  const length = segment.end - segment.start;
  const share = length > 0 ? (character - segment.start) / length : 0;
  const lastsMs = segment.to.offsetMs - segment.from.offsetMs;
  return { part: segment.from.part, offsetMs: Math.round(segment.from.offsetMs + share * lastsMs) };
}

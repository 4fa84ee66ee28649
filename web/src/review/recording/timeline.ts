import type { AudioTime } from '@viva/domain';
import type { Interview } from '#review/queries.ts';

type Talk = Pick<Interview, 'turns'> & { recordings: readonly Pick<Interview['recordings'][number], 'part' | 'startedAt'>[] };

/** Kept before the first word of a part, so that its first sound is not cut. */
const LEAD_MS = 300;

/**
 * One clock for transcript, quotes, waveform and player: it counts from the first word of the interview. A recording begins
 * when the interviewer comes in, long before that; what comes before the first word of a part is passed over.
 */
export function timelineOf({ turns, recordings }: Talk) {
  const firstAt = Date.parse(turns[0]?.startedAt ?? '') || 0;
  /** The first turn of each part, and where in it that is. */
  const firstOf = (part: number) => turns.find((turn) => turn.from?.part === part);
  const startMs = (part: number) => Math.max(0, (firstOf(part)?.from?.offsetMs ?? 0) - LEAD_MS);
  /** What the clock shows at the beginning of the part's file; below zero where nobody had spoken yet. */
  const clockAtFileStart = (part: number) => {
    const first = firstOf(part);
    if (first?.from) return Date.parse(first.startedAt) - firstAt - first.from.offsetMs;
    const recording = recordings.find((one) => one.part === part);
    return recording ? Date.parse(recording.startedAt) - firstAt : 0;
  };
  const clockMs = ({ part, offsetMs }: AudioTime) => Math.max(0, clockAtFileStart(part) + offsetMs);
  return {
    /** Where playing of a part begins, in its file. */
    startMs,
    /** What the clock shows at a moment of the recording. */
    clockMs,
    /** What it shows at a character of a turn: by its sound, or by the turn's own times where none was recorded. */
    turnMs: (turnNumber: number, character = 0) => {
      const turn = turns.find(({ number }) => number === turnNumber);
      if (!turn) return 0;
      const lengthMs = Date.parse(turn.endedAt) - Date.parse(turn.startedAt);
      const from = turn.from ? clockMs(turn.from) : Date.parse(turn.startedAt) - firstAt;
      return Math.max(0, from + (turn.text.length > 0 ? (character / turn.text.length) * lengthMs : 0));
    },
  };
}
export type Timeline = ReturnType<typeof timelineOf>;

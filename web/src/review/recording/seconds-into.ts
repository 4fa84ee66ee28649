import type { Interview } from '#review/queries.ts';

/** Seconds from the start of the interview to a character of a turn; inside the turn by its share of the text. */
export function secondsInto(interview: Pick<Interview, 'startedAt' | 'turns'>, turnNumber: number, character: number): number {
  const turn = interview.turns.find(({ number }) => number === turnNumber);
  if (!turn) return 0;
  const began = Date.parse(interview.startedAt ?? interview.turns[0]?.startedAt ?? turn.startedAt);
  const from = Date.parse(turn.startedAt);
  const share = turn.text.length > 0 ? character / turn.text.length : 0;
  return Math.max(0, (from - began + share * (Date.parse(turn.endedAt) - from)) / 1000);
}

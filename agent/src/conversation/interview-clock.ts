import type { InterviewClock, InterviewerTurn, Turn } from '@viva/domain';

/**
 * Conversation time spent, read from the turns alone so that any process counts the same. What was lost to a broken
 * connection or spent in a pause is given back.
 *
 * @param nowMs milliseconds since the epoch
 */
export function clockOf(turns: readonly Turn[], minutes: number, nowMs: number): InterviewClock {
  const limitMs = minutes * 60_000;
  const first = turns[0];
  if (first === undefined) return { elapsedMs: 0, limitMs };
  const last = turns.at(-1);
  const pausedNow = last !== undefined && isPause(last);
  const until = pausedNow ? Date.parse(last.endedAt) : nowMs;
  const elapsedMs = until - Date.parse(first.startedAt) - givenBack(turns);
  return { elapsedMs: Math.max(0, elapsedMs), limitMs };
}

function givenBack(turns: readonly Turn[]): number {
  return turns.reduce((sum, turn, index) => {
    const before = turns[index - 1];
    if (before === undefined || !(isPause(before) || comesBack(turn))) return sum;
    return sum + Math.max(0, Date.parse(turn.startedAt) - Date.parse(before.endedAt));
  }, 0);
}

const isPause = (turn: Turn): turn is InterviewerTurn => turn.speaker === 'interviewer' && turn.move.kind === 'pause';

/** Turns of before this was kept tell it by their move. */
const comesBack = (turn: Turn): boolean => {
  if (turn.speaker !== 'interviewer') return false;
  if (turn.basis !== null) return turn.basis.afterBreak;
  return turn.move.kind === 'repeat' && (turn.move.because === 'resumed' || turn.move.because === 'reconnected');
};

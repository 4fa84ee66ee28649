import type { CandidateTurn, InterviewerTurn, Move, Turn } from '@viva/domain';

const isCandidates = (turn: Turn): turn is CandidateTurn => turn.speaker === 'candidate';
const isInterviewers = (turn: Turn): turn is InterviewerTurn => turn.speaker === 'interviewer';

export const movesIn = (turns: readonly Turn[]): Move[] => turns.filter(isInterviewers).map(({ move }) => move);
export const saidBy = (turns: readonly Turn[]): CandidateTurn[] => turns.filter(isCandidates);

export const answered = (turns: readonly Turn[], to: Extract<Move, { kind: 'answer' }>['to']): boolean =>
  movesIn(turns).some((move) => move.kind === 'answer' && move.to === to);

export const paused = (turns: readonly Turn[], because: Extract<Move, { kind: 'pause' }>['because']): boolean =>
  movesIn(turns).some((move) => move.kind === 'pause' && move.because === because);

export const repeated = (turns: readonly Turn[], because: Extract<Move, { kind: 'repeat' }>['because']): boolean =>
  movesIn(turns).some((move) => move.kind === 'repeat' && move.because === because);

/** The move that came right after the first words of the candidate that match. */
export function moveAfter(turns: readonly Turn[], words: RegExp): Move | undefined {
  const at = turns.findIndex((turn) => isCandidates(turn) && words.test(turn.text));
  const next = at < 0 ? undefined : turns.slice(at).find(isInterviewers);
  return next?.move;
}

/** A sentence for what is missing, where it is. */
export const unless = (isThere: boolean, sentence: string): string | undefined => (isThere ? undefined : sentence);

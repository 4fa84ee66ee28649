import type { CandidateCommand, Turn } from '@viva/domain';

const PRESSED: Record<CandidateCommand, string> = {
  repeat: '(pressed “Say it again”)',
  simpler: '(pressed “Say it more simply”)',
  skip: '(pressed “Skip this question”)',
  person: '(asked for a person)',
  finished: '(pressed “I’ve finished”)',
  end: '(ended the interview)',
};

/** What was said, or what happened instead. */
export function wordsOfTurn(turn: Turn): string {
  if (turn.text) return turn.text;
  if (turn.speaker === 'interviewer') return '…';
  if (turn.command) return PRESSED[turn.command];
  return '(spoke, but it was not understood)';
}

import { assessAnswer } from '../answers/assess-answer.ts';
import type { CandidateCommand } from '../interview/intent.ts';
import type { Move } from '../interview/move.ts';

import type { CandidateTurn, InterviewerTurn, Turn } from '../interview/turn.ts';
import { recogniseIntent } from '../phrases/recognise-intent.ts';
import type { QuestionId } from '../plan/plan.ts';

const at = (number: number) => new Date(Date.UTC(2026, 0, 1, 9, 0, number * 10)).toISOString();

const questionOf = (turns: readonly Turn[]): QuestionId | null => turns.at(-1)?.questionId ?? null;

const base = (turns: readonly Turn[]) => ({
  number: turns.length + 1,
  correctedText: null,
  probeId: null,
  startedAt: at(turns.length),
  endedAt: at(turns.length),
  from: null,
  to: null,
});

/** The turns with one more: what the candidate says next, or which button is pressed. */
export function said(turns: readonly Turn[], text: string, more: Partial<CandidateTurn> = {}): Turn[] {
  const turn: CandidateTurn = {
    ...base(turns),
    speaker: 'candidate',
    text,
    questionId: questionOf(turns),
    via: 'spoken',
    confidence: 'unknown',
    understood: true,
    language: null,
    segments: [],
    intent: recogniseIntent(text) ?? null,
    command: null,
    creditsTurn: null,
    creditsCompetency: null,
    assessment: text === '' ? null : assessAnswer('', text),
    ...more,
  };
  return [...turns, turn];
}

export const pressed = (turns: readonly Turn[], command: CandidateCommand) => said(turns, '', { via: 'button', command });

/** The turns with the interviewer's move carried out; waiting says nothing. */
export function moved(turns: readonly Turn[], move: Move): Turn[] {
  if (move.kind === 'wait') return [...turns];
  const turn: InterviewerTurn = {
    ...base(turns),
    speaker: 'interviewer',
    text: move.kind,
    questionId: 'questionId' in move ? move.questionId : move.kind === 'greet' ? null : questionOf(turns),
    move,
    basis: null,
    interrupted: false,
    wording: 'prepared',
  };
  return [...turns, turn];
}

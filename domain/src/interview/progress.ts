import type { Plan, ProbeId, QuestionId } from '../plan/plan.ts';
import type { Intent } from './intent.ts';
import type { Move } from './move.ts';
import { INTENT_OF_COMMAND } from './recognise-intent.ts';
import type { CandidateTurn, InterviewerTurn, Turn } from './turn.ts';

export type QuestionProgress = {
  questionId: QuestionId;
  /** Number of the turn that asked it first. */
  askedIn: number;
  probesAsked: ProbeId[];
  answers: CandidateTurn[];
  skipped: boolean;
  notUnderstood: number;
};

/** What has happened so far: a fold over the turns, so that any process can rebuild it. */
export type Progress = {
  greeted: boolean;
  closed: boolean;
  questions: QuestionProgress[];
  informationAsked: string[];
  /** The candidate's own questions: undefined until invited, then how many were answered. */
  ownQuestions: number | undefined;
  followUps: number;
  lastMove: Move | undefined;
  /** What the candidate said since the interviewer last spoke. */
  unanswered: CandidateTurn[];
};

const NOTHING_YET: Progress = {
  greeted: false,
  closed: false,
  questions: [],
  informationAsked: [],
  ownQuestions: undefined,
  followUps: 0,
  lastMove: undefined,
  unanswered: [],
};

export const foldProgress = (plan: Plan, turns: readonly Turn[]): Progress =>
  turns.reduce(
    (progress, turn) => (turn.speaker === 'candidate' ? withAnswer(progress, turn) : withMove(plan, progress, turn)),
    NOTHING_YET,
  );

/** The intent of a candidate's turn, spoken or by button. */
export const intentOf = (turn: CandidateTurn): Intent | null => (turn.command === null ? turn.intent : INTENT_OF_COMMAND[turn.command]);

/** The question on the table; the last one asked, while it is not left behind by another subject. */
export const currentQuestion = (progress: Progress): QuestionProgress | undefined => progress.questions.at(-1);

function withAnswer(progress: Progress, turn: CandidateTurn): Progress {
  const unanswered = [...progress.unanswered, turn];
  const current = progress.questions.find((question) => question.questionId === turn.questionId);
  if (current === undefined) return { ...progress, unanswered };
  const intent = intentOf(turn);
  const changed: QuestionProgress = {
    ...current,
    answers: intent === null && turn.text !== '' ? [...current.answers, turn] : current.answers,
    skipped: current.skipped || intent === 'skip',
    notUnderstood: current.notUnderstood + (turn.understood ? 0 : 1),
  };
  return { ...progress, unanswered, questions: progress.questions.map((question) => (question === current ? changed : question)) };
}

function withMove(plan: Plan, progress: Progress, turn: InterviewerTurn): Progress {
  const spoken: Progress = { ...progress, lastMove: turn.move, unanswered: [] };
  const move = turn.move;
  switch (move.kind) {
    case 'greet':
      return { ...spoken, greeted: true };
    case 'close':
      return { ...spoken, closed: true };
    case 'ask':
      return asked(plan, spoken, move.questionId, turn.number);
    case 'follow-up':
      return {
        ...spoken,
        followUps: spoken.followUps + 1,
        questions: spoken.questions.map((question) =>
          question.questionId === move.questionId ? { ...question, probesAsked: [...question.probesAsked, move.probeId] } : question,
        ),
      };
    case 'ask-information':
      return { ...spoken, informationAsked: [...spoken.informationAsked, move.informationId] };
    case 'invite-questions':
      return { ...spoken, ownQuestions: spoken.ownQuestions ?? 0 };
    case 'answer':
      return move.to === 'fact' || move.to === 'unknown-fact' ? { ...spoken, ownQuestions: (spoken.ownQuestions ?? 0) + 1 } : spoken;
    default:
      return spoken;
  }
}

function asked(plan: Plan, progress: Progress, questionId: QuestionId, askedIn: number): Progress {
  const known = plan.questions.some((question) => question.id === questionId);
  if (!known || progress.questions.some((question) => question.questionId === questionId)) return progress;
  const question: QuestionProgress = { questionId, askedIn, probesAsked: [], answers: [], skipped: false, notUnderstood: 0 };
  return { ...progress, questions: [...progress.questions, question] };
}

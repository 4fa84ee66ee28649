import { assessAnswer } from '../answers/assess-answer.ts';
import type { Assessment } from '../answers/assessment.ts';
import { answerBeforeWish, INTENT_OF_COMMAND } from '../phrases/recognise-intent.ts';
import type { AnswerPart, Plan, ProbeId, QuestionId } from '../plan/plan.ts';
import type { Intent } from './intent.ts';
import type { Move } from './move.ts';
import { takesUpOffer } from './offer.ts';
import type { CandidateTurn, InterviewerTurn, Turn } from './turn.ts';

export type QuestionProgress = {
  questionId: QuestionId;
  /** Number of the turn that asked it first. */
  askedIn: number;
  /** In milliseconds since the epoch. */
  askedAt: number;
  probesAsked: ProbeId[];
  answers: CandidateTurn[];
  /** Of all answers together. */
  words: number;
  given: AnswerPart[];
  /** The candidate tells of something nobody asks further about. */
  isPrivate: boolean;
  /** "I already told you": the turn that counts here, too. */
  creditedTurn: number | undefined;
  /** Said to be already told, but nothing was found: it is asked again once. */
  claimsWithoutCredit: number;
  skipped: boolean;
  /** The candidate said that this is all. */
  finished: boolean;
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
  /** Something was said to what was put last, so that it need not be put again. */
  isAnswered: boolean;
  /** What the candidate said since the interviewer last spoke. */
  unanswered: CandidateTurn[];
};

export const NOTHING_YET: Progress = {
  greeted: false,
  closed: false,
  questions: [],
  informationAsked: [],
  ownQuestions: undefined,
  followUps: 0,
  lastMove: undefined,
  isAnswered: false,
  unanswered: [],
};

export const foldProgress = (plan: Plan, turns: readonly Turn[]): Progress =>
  turns.reduce((progress, turn) => withTurn(plan, progress, turn), NOTHING_YET);

/** The progress after one more turn. */
export const withTurn = (plan: Plan, progress: Progress, turn: Turn): Progress =>
  turn.speaker === 'candidate' ? withAnswer(plan, progress, turn) : withMove(plan, progress, turn);

/** The intent of a candidate's turn, spoken or by button. */
export const intentOf = (turn: CandidateTurn): Intent | null => (turn.command === null ? turn.intent : INTENT_OF_COMMAND[turn.command]);

/** The question on the table; the last one asked, while it is not left behind by another subject. */
export const currentQuestion = (progress: Progress): QuestionProgress | undefined => progress.questions.at(-1);

/** What a candidate's turn says besides a wish; empty when the whole of it is one. */
export const answerIn = ({ text, intent, command }: Pick<CandidateTurn, 'text' | 'intent' | 'command'>): string => {
  if (command !== null) return '';
  return intent === null ? text : answerBeforeWish(text);
};

/** What a turn gives; turns kept without an assessment are read again. */
export function assessmentOf(plan: Plan, turn: CandidateTurn): Assessment {
  if (turn.assessment !== null) return turn.assessment;
  return assessAnswer(plan.questions.find(({ id }) => id === turn.questionId)?.text ?? '', answerIn(turn));
}

function withAnswer(plan: Plan, progress: Progress, turn: CandidateTurn): Progress {
  const unanswered = [...progress.unanswered, turn];
  const current = progress.questions.find((question) => question.questionId === turn.questionId);
  if (current === undefined) return { ...progress, unanswered };
  const intent = intentOf(turn);
  const isAnswered = isAnswer(progress, turn);
  const changed = isAnswered ? withWords(current, turn, assessmentOf(plan, turn)) : current;
  const next: QuestionProgress = {
    ...changed,
    skipped: current.skipped || intent === 'skip',
    finished: current.finished || (intent === 'finished' && turn.command === null),
    creditedTurn: turn.creditsTurn ?? current.creditedTurn,
    claimsWithoutCredit: current.claimsWithoutCredit + (intent === 'already-said' && turn.creditsTurn === null ? 1 : 0),
    notUnderstood: current.notUnderstood + (turn.understood ? 0 : 1),
  };
  return {
    ...progress,
    unanswered,
    isAnswered: progress.isAnswered || isAnswered,
    questions: progress.questions.map((question) => (question === current ? next : question)),
  };
}

/** Words said to the question; not a wish, not the choice between going on and stopping, not the question said back. */
function isAnswer(progress: Progress, turn: CandidateTurn): boolean {
  return answerIn(turn) !== '' && turn.assessment?.echoes !== true && !takesUpOffer(progress.lastMove, turn);
}

const withWords = (question: QuestionProgress, turn: CandidateTurn, { words, given, isPrivate }: Assessment): QuestionProgress => ({
  ...question,
  answers: [...question.answers, turn],
  words: question.words + words,
  given: [...new Set([...question.given, ...given])],
  isPrivate: question.isPrivate || isPrivate,
});

function withMove(plan: Plan, progress: Progress, turn: InterviewerTurn): Progress {
  const move = turn.move;
  const isAnswered = progress.isAnswered && !PUTS.includes(move.kind);
  const spoken: Progress = { ...progress, lastMove: move, isAnswered, unanswered: [] };
  switch (move.kind) {
    case 'greet':
      return { ...spoken, greeted: true };
    case 'close':
      return { ...spoken, closed: true };
    case 'ask':
      return asked(plan, spoken, move.questionId, turn);
    case 'follow-up':
      return { ...spoken, followUps: spoken.followUps + 1, questions: withProbe(spoken.questions, move.questionId, move.probeId) };
    case 'ask-information':
      return { ...spoken, informationAsked: [...spoken.informationAsked, move.informationId] };
    case 'invite-questions':
      return { ...spoken, ownQuestions: spoken.ownQuestions ?? 0 };
    case 'answer':
      return isOwnAnswer(move) && spoken.ownQuestions !== undefined ? { ...spoken, ownQuestions: spoken.ownQuestions + 1 } : spoken;
    default:
      return spoken;
  }
}

/** Moves that put something new to the candidate. */
const PUTS: readonly Move['kind'][] = ['ask', 'follow-up', 'ask-information', 'invite-questions'];

const isOwnAnswer = (move: Extract<Move, { kind: 'answer' }>) => move.to === 'fact' || move.to === 'unknown-fact';

const withProbe = (questions: readonly QuestionProgress[], questionId: QuestionId, probeId: ProbeId): QuestionProgress[] =>
  questions.map((question) =>
    question.questionId === questionId ? { ...question, probesAsked: [...question.probesAsked, probeId] } : question,
  );

function asked(plan: Plan, progress: Progress, questionId: QuestionId, { number, startedAt }: InterviewerTurn): Progress {
  const known = plan.questions.some((question) => question.id === questionId);
  if (!known || progress.questions.some((question) => question.questionId === questionId)) return progress;
  const question: QuestionProgress = {
    questionId,
    askedIn: number,
    askedAt: Date.parse(startedAt),
    probesAsked: [],
    answers: [],
    words: 0,
    given: [],
    isPrivate: false,
    creditedTurn: undefined,
    claimsWithoutCredit: 0,
    skipped: false,
    finished: false,
    notUnderstood: 0,
  };
  return { ...progress, questions: [...progress.questions, question] };
}

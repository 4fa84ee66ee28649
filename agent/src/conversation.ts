import {
  type Assessment,
  type AudioTime,
  answerIn,
  assessAnswer,
  type Budget,
  type CandidateCommand,
  type CandidateTurn,
  chooseNextMove,
  creditFor,
  foldProgress,
  type InterviewerTurn,
  type Move,
  type MoveBasis,
  type Progress,
  recogniseIntent,
  type SpeechSegment,
  type Turn,
  withTurn,
} from '@viva/domain';
import type { Brief } from './conversation/brief.ts';
import { clockOf } from './conversation/interview-clock.ts';
import { type Line, part, type Spoken, type TableItem, wordsOf } from './conversation/line.ts';
import { itemOf, onTheTable } from './conversation/on-the-table.ts';
import { type Standing, standingOf } from './conversation/standing.ts';
import { wordsFor } from './wording.ts';

/** What the candidate said in one go. Times are milliseconds since the epoch. */
export type Utterance = {
  text: string;
  understood: boolean;
  /** The recognizer was away; the candidate could not have said it better. */
  isOurFault?: boolean;
  segments: readonly SpeechSegment[];
  startedAt: number;
  endedAt: number;
  via: CandidateTurn['via'];
};

/** Where a moment lies in the recording; null when nothing is recorded. */
export type AudioTimeOf = (atMs: number) => AudioTime | null;

const AFTER_BREAK = {
  resumed: 'We lost the connection for a moment. Your last answer is kept.',
  reconnected: "I'm back with you. Your last answer is kept.",
};

const DEAF = "I can't understand you at the moment. That is our fault, not yours. Please say it once more:";

/** Said when something of ours is not there: kept ahead, since the voice may be gone with it. */
export const LINES_OF_TROUBLE: readonly string[] = [...Object.values(AFTER_BREAK), DEAF];

/** A question of which less than this was heard was not asked. */
const HEARD_SHARE = 0.5;
/** Whoever has heard these parts of the opening knows that it is an AI, and for whom. */
const DISCLOSING_PARTS = 2;

/** The interview so far and what comes next. Holds no clock and no connection: times are arguments, turns are its only state. */
export class Conversation {
  readonly brief: Brief;
  readonly #audioTimeOf: AudioTimeOf;
  readonly #turns: Turn[];
  #progress: Progress;

  readonly #usedTokens: () => number;

  /** @param usedTokens of this interview, now */
  constructor(brief: Brief, turns: readonly Turn[], audioTimeOf: AudioTimeOf, usedTokens: () => number = () => brief.budget.usedTokens) {
    this.brief = brief;
    this.#turns = [...turns];
    this.#progress = foldProgress(brief.plan, turns);
    this.#audioTimeOf = audioTimeOf;
    this.#usedTokens = usedTokens;
  }

  get turns(): readonly Turn[] {
    return this.#turns;
  }

  get progress(): Progress {
    return this.#progress;
  }

  get table(): TableItem | undefined {
    return onTheTable(this.brief.plan, this.#turns);
  }

  clock(nowMs: number) {
    return clockOf(this.#turns, this.brief.minutes, nowMs);
  }

  /** @param assessment what the answer gives, where more than the signs in its words were read */
  hear(utterance: Utterance, assessment?: Assessment): CandidateTurn {
    const turn = this.#turnOf(utterance, recogniseIntent(utterance.text) ?? null, null, assessment);
    this.#keep(turn);
    return turn;
  }

  /** The move that these words of an answer would lead to, if the turn ended with them now. */
  moveAfter(text: string, assessment: Assessment, nowMs: number): Move {
    const utterance: Utterance = { text, understood: true, segments: [], startedAt: nowMs, endedAt: nowMs, via: 'spoken' };
    const turn = this.#turnOf(utterance, null, null, assessment);
    return chooseNextMove(this.brief.plan, withTurn(this.brief.plan, this.#progress, turn), this.clock(nowMs), this.#budget());
  }

  press(command: CandidateCommand, atMs: number): CandidateTurn {
    const nothing: Utterance = { text: '', understood: true, segments: [], startedAt: atMs, endedAt: atMs, via: 'button' };
    const turn = this.#turnOf(nothing, null, command);
    this.#keep(turn);
    return turn;
  }

  nextLine(nowMs: number): Line {
    const clock = this.clock(nowMs);
    const { plan } = this.brief;
    const budget = this.#budget();
    const basis: MoveBasis = { by: 'rule', ...rounded(clock), usedTokens: budget.usedTokens, afterBreak: false };
    return { ...this.line(chooseNextMove(plan, this.progress, { elapsedMs: basis.elapsedMs, limitMs: basis.limitMs }, budget)), basis };
  }

  /**
   * The first line after a break: back to the question, or on from an answer that was complete before it. In a new call it is
   * chosen by the time at which the call before it fell silent, since that was our fault and is given back.
   */
  returnLine(because: 'resumed' | 'reconnected', nowMs: number): Line {
    const { greeted, unanswered } = this.progress;
    const last = this.#turns.at(-1);
    const brokeAt = last === undefined || because === 'reconnected' ? nowMs : Date.parse(last.endedAt);
    const next = this.nextLine(brokeAt);
    const goesOn = !greeted || next.move.kind === 'close' || (unanswered.length > 0 && next.move.kind !== 'wait');
    const line = goesOn ? next : this.line({ kind: 'repeat', because });
    const isToldWhy = greeted && goesOn && next.move.kind !== 'close';
    const basis: MoveBasis = { ...(line.basis ?? this.#onTheFloor(brokeAt)), afterBreak: true };
    return { ...line, parts: isToldWhy ? [part(AFTER_BREAK[because]), ...line.parts] : line.parts, basis };
  }

  /** What the candidate's page may show: where the interview stands, and the question once it was heard. */
  standing(nowMs: number): Standing {
    return standingOf({ plan: this.brief.plan, turns: this.#turns, progress: this.progress, table: this.table, clock: this.clock(nowMs) });
  }

  /** Said when the recognizer is away: no answer is given up for what is not the candidate's doing. */
  deafLine(): Line {
    const line = this.line({ kind: 'repeat', because: 'not-understood' });
    return { ...line, parts: [part(DEAF), ...line.parts.slice(-1)] };
  }

  /** A question that was cut in before it could be understood, put from its beginning. */
  putAgain({ move }: Line): Line {
    const line = this.line(move);
    const lead = this.line({ kind: 'repeat', because: 'asked' }).parts.slice(0, 1);
    return { ...line, parts: [...lead, ...line.parts.slice(-1)] };
  }

  line(move: Move): Line {
    const { plan } = this.brief;
    const table = this.table;
    const item = itemOf(plan, move) ?? table;
    return {
      move,
      parts: wordsFor(move, { brief: this.brief, turns: this.#turns, table, isAnswered: this.#progress.isAnswered }),
      questionId: item?.questionId ?? null,
      probeId: item?.probeId ?? null,
      yieldsToVoice: move.kind !== 'greet' && move.kind !== 'close',
    };
  }

  /** Keeps what was heard of a line. A line that nobody heard leaves no trace, one cut before its point leaves its words only. */
  spoke(line: Line, spoken: Spoken): InterviewerTurn | undefined {
    if (spoken.text === '') return undefined;
    const reached = !spoken.wasCut || reachedItsPoint(line, spoken.text);
    const before = this.table;
    const turn: InterviewerTurn = {
      number: this.#turns.length + 1,
      speaker: 'interviewer',
      text: spoken.text,
      correctedText: null,
      questionId: reached ? line.questionId : (before?.questionId ?? null),
      probeId: reached ? line.probeId : (before?.probeId ?? null),
      ...this.#times(spoken),
      move: reached ? line.move : { kind: 'wait' },
      basis: this.#basisOf(line, reached, spoken.startedAt),
      interrupted: spoken.wasCut,
      wording: line.wording ?? 'prepared',
    };
    this.#keep(turn);
    return turn;
  }

  #budget = (): Budget => ({ ...this.brief.budget, usedTokens: this.#usedTokens() });

  #keep(turn: Turn): void {
    this.#turns.push(turn);
    this.#progress = withTurn(this.brief.plan, this.#progress, turn);
  }

  /** A line that was cut before its point made no move of the rule. */
  #basisOf({ basis }: Line, reached: boolean, nowMs: number): MoveBasis {
    if (reached && basis !== undefined) return basis;
    return { ...this.#onTheFloor(nowMs), afterBreak: basis?.afterBreak ?? false };
  }

  /** Moves that silence, a connection or the clock brought about. */
  #onTheFloor(nowMs: number): MoveBasis {
    return { by: 'floor', ...rounded(this.clock(nowMs)), usedTokens: this.#usedTokens(), afterBreak: false };
  }

  #turnOf(utterance: Utterance, intent: CandidateTurn['intent'], command: CandidateCommand | null, assessment?: Assessment): CandidateTurn {
    const table = this.table;
    const credited = intent === 'already-said' && table?.questionId ? creditFor(this.brief.plan, this.#turns, table.questionId) : undefined;
    const answer = answerIn({ text: utterance.text, intent, command });
    return {
      number: this.#turns.length + 1,
      speaker: 'candidate',
      text: utterance.text,
      correctedText: null,
      questionId: table?.questionId ?? null,
      probeId: table?.probeId ?? null,
      ...this.#times(utterance),
      ...(utterance.via === 'button' ? { from: null, to: null } : {}),
      via: utterance.via,
      confidence: 'unknown',
      understood: utterance.understood,
      language: null,
      segments: [...utterance.segments],
      intent,
      command,
      creditsTurn: credited?.number ?? null,
      creditsCompetency: credited === undefined ? null : (this.#competencyOf(table?.questionId) ?? null),
      assessment: answer === '' ? null : (assessment ?? assessAnswer(table?.text ?? '', answer)),
    };
  }

  #competencyOf(questionId: string | null | undefined) {
    return this.brief.plan.questions.find(({ id }) => id === questionId)?.competencyId;
  }

  #times({ startedAt, endedAt }: { startedAt: number; endedAt: number }) {
    return {
      startedAt: new Date(startedAt).toISOString(),
      endedAt: new Date(endedAt).toISOString(),
      from: this.#audioTimeOf(startedAt),
      to: this.#audioTimeOf(endedAt),
    };
  }
}

const rounded = ({ elapsedMs, limitMs }: { elapsedMs: number; limitMs: number }) => ({
  elapsedMs: Math.round(elapsedMs),
  limitMs: Math.round(limitMs),
});

const HAS_A_POINT: readonly Move['kind'][] = ['greet', 'ask', 'follow-up', 'ask-information', 'invite-questions'];

function reachedItsPoint(line: Line, heard: string): boolean {
  if (!HAS_A_POINT.includes(line.move.kind)) return true;
  const wordsOfParts = line.parts.map(({ text }) => wordsOf(text).length);
  const count = (parts: readonly number[]) => parts.reduce((sum, words) => sum + words, 0);
  const needed =
    line.move.kind === 'greet'
      ? count(wordsOfParts.slice(0, DISCLOSING_PARTS))
      : count(wordsOfParts.slice(0, -1)) + Math.ceil((wordsOfParts.at(-1) ?? 0) * HEARD_SHARE);
  return wordsOf(heard).length >= needed;
}

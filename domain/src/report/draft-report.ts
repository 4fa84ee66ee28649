import type { FinishReason, Move } from '../interview/move.ts';
import { foldProgress, intentOf, type QuestionProgress } from '../interview/progress.ts';
import type { TokenUse } from '../interview/token-use.ts';
import type { CandidateTurn, Turn } from '../interview/turn.ts';
import { FEWEST_WORDS } from '../moves/pacing.ts';
import type { Plan } from '../plan/plan.ts';
import { audioOf } from '../transcript/audio-of.ts';
import { sentencesOf } from '../transcript/sentences-of.ts';
import type { Answer, NotAssessedReason, Quote, ReportContent, Score } from './report.ts';

export type ReportInput = {
  plan: Plan;
  planVersion: number;
  turns: readonly Turn[];
  finishReason: FinishReason | null;
  tokens: readonly TokenUse[];
};

/** The report for a person to score: answers by competency, every sentence with its place in the recording, no level set. */
export function draftReport(input: ReportInput): ReportContent {
  const progress = foldProgress(input.plan, input.turns);
  return {
    scoredBy: 'person',
    competencies: input.plan.competencies.map((competency) => {
      const questions = input.plan.questions.filter((question) => question.competencyId === competency.id);
      const asked = progress.questions.filter((question) => questions.some((planned) => planned.id === question.questionId));
      return {
        competencyId: competency.id,
        answers: asked.map((question) => answerTo(input.plan, question, input.turns)),
        score: unscored(competency.id, whyNotAssessed(asked)),
      };
    }),
    information: input.plan.informationQuestions.map(({ id, label, text }) => ({
      id,
      label,
      question: text,
      answer: answerToInformation(id, input.turns),
    })),
    strengths: [],
    concerns: [],
    nextQuestions: [],
    remarks: remarksOn(input),
    droppedQuotes: 0,
    versions: { plan: input.planVersion, rubric: `plan-${input.planVersion}`, model: null, promptHash: null, pipeline: 'person-1' },
    tokens: [...input.tokens],
    notChecked: 'Identity and outside help were not checked.',
  };
}

function answerTo(plan: Plan, progress: QuestionProgress, turns: readonly Turn[]): Answer {
  const question = plan.questions.find((planned) => planned.id === progress.questionId);
  const probes = question?.probes.filter((probe) => progress.probesAsked.includes(probe.id)) ?? [];
  return {
    questionId: progress.questionId,
    question: question?.text ?? '',
    probesAsked: probes.map((probe) => probe.text),
    quotes: wordsFor(progress, turns).flatMap(quotesOf),
    skipped: progress.skipped,
  };
}

/** What was said to the question, and what was said before and credited to it. */
const wordsFor = ({ answers, creditedTurn }: QuestionProgress, turns: readonly Turn[]): CandidateTurn[] => [
  ...turns.filter((turn): turn is CandidateTurn => turn.speaker === 'candidate' && turn.number === creditedTurn),
  ...answers,
];

const quotesOf = (turn: CandidateTurn): Quote[] => sentencesOf(turn.text).map(({ start, end }) => quoteOf(turn, start, end));

const LONGEST_QUOTE = 2_000;

function quoteOf(turn: CandidateTurn, start: number, wholeEnd: number): Quote {
  const end = Math.min(wholeEnd, start + LONGEST_QUOTE);
  return {
    turnNumber: turn.number,
    start,
    end,
    text: turn.text.slice(start, end),
    audio: audioOf(turn, start, end),
    disputed: false,
    correction: null,
  };
}

const unscored = (competencyId: Score['competencyId'], notAssessed: NotAssessedReason): Score => ({
  competencyId,
  modelLevel: null,
  notAssessed,
  rationale: null,
  quotes: [],
  passes: [],
  disagreement: false,
  disputed: false,
  person: null,
});

function whyNotAssessed(asked: readonly QuestionProgress[]): NotAssessedReason {
  if (asked.length === 0) return 'not-asked';
  const words = asked.reduce((sum, question) => sum + question.words, 0);
  if (words >= FEWEST_WORDS || asked.some(({ creditedTurn }) => creditedTurn !== undefined)) return 'waits-for-person';
  if (asked.every((question) => question.skipped)) return 'skipped';
  return asked.some((question) => question.notUnderstood > 0) ? 'not-understood' : 'too-few-words';
}

function answerToInformation(id: string, turns: readonly Turn[]): Quote | null {
  const asked = turns.findIndex(
    (turn) => turn.speaker === 'interviewer' && turn.move.kind === 'ask-information' && turn.move.informationId === id,
  );
  if (asked < 0) return null;
  for (const turn of turns.slice(asked + 1)) {
    if (turn.speaker === 'interviewer') {
      if (LEAVES_QUESTION.includes(turn.move.kind)) return null;
    } else if (intentOf(turn) === null && turn.text !== '') return quoteOf(turn, 0, turn.text.length);
  }
  return null;
}

/** Until one of these the question is still the one that was asked. */
const LEAVES_QUESTION: readonly Move['kind'][] = ['ask', 'follow-up', 'ask-information', 'invite-questions', 'close'];

function remarksOn({ plan, turns, finishReason }: ReportInput): ReportContent['remarks'] {
  const wanted = turns.some((turn) => turn.speaker === 'candidate' && intentOf(turn) === 'person');
  const isAllAsked = plan.questions.every(({ id }) => foldProgress(plan, turns).questions.some(({ questionId }) => questionId === id));
  const early =
    finishReason === null
      ? undefined
      : isAllAsked
        ? (ENDED_AFTER_PLAN[finishReason] ?? ENDED_EARLY[finishReason])
        : ENDED_EARLY[finishReason];
  return [
    ...(wanted ? [{ kind: 'person-wanted' as const, text: 'The candidate asked for a person.' }] : []),
    ...(early === undefined ? [] : [{ kind: 'ended-early' as const, text: early }]),
  ];
}

const ENDED_AFTER_PLAN: Partial<Record<FinishReason, string>> = {
  'time-up': 'Every question was asked; the time was over during what came after them.',
  'budget-spent': 'Every question was asked; the token budget was spent during what came after them.',
};

const ENDED_EARLY: Partial<Record<FinishReason, string>> = {
  'time-up': 'The time was over before every question was asked.',
  'budget-spent': 'The token budget was spent before every question was asked.',
  'candidate-ended': 'The candidate ended the interview.',
  'candidate-left': 'The candidate left and did not come back.',
  'person-wanted': 'The candidate stopped to talk to a person instead.',
  'recruiter-ended': 'A recruiter ended the interview.',
  technical: 'The interview ended for a technical reason on our side.',
};

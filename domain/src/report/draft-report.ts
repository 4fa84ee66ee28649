import type { FinishReason } from '../interview/move.ts';
import { foldProgress, intentOf, type QuestionProgress } from '../interview/progress.ts';
import type { TokenUse } from '../interview/token-use.ts';
import type { CandidateTurn, Turn } from '../interview/turn.ts';
import type { Plan } from '../plan/plan.ts';
import { audioOf } from '../transcript/audio-of.ts';
import { sentencesOf } from '../transcript/sentences-of.ts';
import type { Answer, NotAssessedReason, Quote, ReportContent, Score } from './report.ts';

/** Fewer words than this in all answers to a competency are nothing to judge by. */
const FEWEST_WORDS = 8;

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
        answers: asked.map((question) => answerTo(input.plan, question)),
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

function answerTo(plan: Plan, progress: QuestionProgress): Answer {
  const question = plan.questions.find((planned) => planned.id === progress.questionId);
  const probes = question?.probes.filter((probe) => progress.probesAsked.includes(probe.id)) ?? [];
  return {
    questionId: progress.questionId,
    question: question?.text ?? '',
    probesAsked: probes.map((probe) => probe.text),
    quotes: progress.answers.flatMap(quotesOf),
    skipped: progress.skipped,
  };
}

const quotesOf = (turn: CandidateTurn): Quote[] => sentencesOf(turn.text).map(({ start, end }) => quoteOf(turn, start, end));

const quoteOf = (turn: CandidateTurn, start: number, end: number): Quote => ({
  turnNumber: turn.number,
  start,
  end,
  text: turn.text.slice(start, end).slice(0, 2_000),
  audio: audioOf(turn, start, end),
  disputed: false,
  correction: null,
});

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
  const words = asked.flatMap((question) => question.answers.flatMap((answer) => answer.text.split(/\s+/).filter(Boolean)));
  if (words.length >= FEWEST_WORDS) return 'waits-for-person';
  if (asked.every((question) => question.skipped)) return 'skipped';
  return asked.some((question) => question.notUnderstood > 0) ? 'not-understood' : 'too-few-words';
}

function answerToInformation(id: string, turns: readonly Turn[]): Quote | null {
  const asked = turns.findIndex(
    (turn) => turn.speaker === 'interviewer' && turn.move.kind === 'ask-information' && turn.move.informationId === id,
  );
  if (asked < 0) return null;
  for (const turn of turns.slice(asked + 1)) {
    if (turn.speaker === 'interviewer') return null;
    if (intentOf(turn) === null && turn.text !== '') return quoteOf(turn, 0, turn.text.length);
  }
  return null;
}

function remarksOn({ turns, finishReason }: ReportInput): ReportContent['remarks'] {
  const wanted = turns.some((turn) => turn.speaker === 'candidate' && intentOf(turn) === 'person');
  const early = finishReason !== null ? ENDED_EARLY[finishReason] : undefined;
  return [
    ...(wanted ? [{ kind: 'person-wanted' as const, text: 'The candidate asked for a person.' }] : []),
    ...(early === undefined ? [] : [{ kind: 'ended-early' as const, text: early }]),
  ];
}

const ENDED_EARLY: Partial<Record<FinishReason, string>> = {
  'time-up': 'The time was over before every question was asked.',
  'budget-spent': 'The token budget was spent before every question was asked.',
  'candidate-ended': 'The candidate ended the interview.',
  'candidate-left': 'The candidate left and did not come back.',
  'person-wanted': 'The candidate stopped to talk to a person instead.',
  'recruiter-ended': 'A recruiter ended the interview.',
  technical: 'The interview ended for a technical reason on our side.',
};

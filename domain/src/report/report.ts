import { z } from 'zod';
import { TokenUse } from '../interview/token-use.ts';
import { AudioTime } from '../interview/turn.ts';
import { CompetencyId } from '../plan/plan.ts';

/** 1 to 5 by the anchors; 2 and 4 lie between them. */
export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Level = z.infer<typeof Level>;

/** Words of one candidate turn as heard; `start` and `end` are characters of its text. */
export const Quote = z.strictObject({
  turnNumber: z.number().int().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  text: z.string().min(1).max(2_000),
  /** Where to hear it; null when nothing was recorded. */
  audio: z.strictObject({ from: AudioTime, to: AudioTime, precision: z.enum(['exact', 'interpolated']) }).nullable(),
  /** The candidate said that this was heard wrongly; both texts are kept. */
  disputed: z.boolean(),
  correction: z.string().max(20_000).nullable(),
});
export type Quote = z.infer<typeof Quote>;

export const NotAssessedReason = z.enum([
  'not-asked',
  'skipped',
  'too-few-words',
  'not-understood',
  'unclear-audio',
  'other-language',
  'no-evidence',
  'judge-failed',
  'waits-for-person',
]);
export type NotAssessedReason = z.infer<typeof NotAssessedReason>;

const JudgePass = z.strictObject({
  level: Level.nullable(),
  rationale: z.string().max(2_000),
  quotes: z.array(Quote),
});

const PersonScore = z.strictObject({
  level: Level.nullable(),
  reason: z.string().max(2_000),
  /** Recruiter's user id. */
  by: z.uuid(),
  at: z.iso.datetime(),
  /** Set before the model's score was shown. */
  blind: z.boolean(),
});
export type PersonScore = z.infer<typeof PersonScore>;

/** One competency of a report. The model's level and the person's stand beside each other; neither overwrites. */
export const Score = z.strictObject({
  competencyId: CompetencyId,
  modelLevel: Level.nullable(),
  notAssessed: NotAssessedReason.nullable(),
  rationale: z.string().max(2_000).nullable(),
  quotes: z.array(Quote),
  passes: z.array(JudgePass).max(4),
  /** The passes were two levels or more apart. */
  disagreement: z.boolean(),
  disputed: z.boolean(),
  person: PersonScore.nullable(),
});
export type Score = z.infer<typeof Score>;

/** Which answers belong to a competency: the question and the turns said to it. */
export const Answer = z.strictObject({
  questionId: z.string(),
  question: z.string(),
  probesAsked: z.array(z.string()),
  quotes: z.array(Quote),
  skipped: z.boolean(),
});
export type Answer = z.infer<typeof Answer>;

const StatementWithEvidence = z.strictObject({ text: z.string().max(500), quotes: z.array(Quote).min(1) });

export const ReportVersions = z.strictObject({
  plan: z.number().int().min(1),
  rubric: z.string(),
  model: z.string().nullable(),
  promptHash: z.string().nullable(),
  pipeline: z.string(),
});

export const ReportContent = z.strictObject({
  /** `person`: no model is set, a person scores. */
  scoredBy: z.enum(['model', 'person']),
  competencies: z.array(z.strictObject({ competencyId: CompetencyId, answers: z.array(Answer), score: Score })),
  information: z.array(z.strictObject({ id: z.string(), label: z.string(), question: z.string(), answer: Quote.nullable() })),
  strengths: z.array(StatementWithEvidence),
  concerns: z.array(StatementWithEvidence),
  nextQuestions: z.array(StatementWithEvidence),
  /** Technical gaps, people asked for, another voice heard: told, never judged. */
  remarks: z.array(
    z.strictObject({
      kind: z.enum(['gap', 'person-wanted', 'other-voice', 'ended-early', 'observer', 'masked']),
      text: z.string().max(500),
    }),
  ),
  /** Quotes that were not found verbatim and were left out. */
  droppedQuotes: z.number().int().min(0),
  versions: ReportVersions,
  tokens: z.array(TokenUse),
  notChecked: z.literal('Identity and outside help were not checked.'),
});
export type ReportContent = z.infer<typeof ReportContent>;

export const ReportState = z.enum(['writing', 'ready', 'needs-review']);

export const Decision = z.strictObject({
  outcome: z.enum(['move-forward', 'hold', 'not-this-time']),
  reason: z.string().trim().min(1).max(2_000),
  by: z.uuid(),
  at: z.iso.datetime(),
});
export type Decision = z.infer<typeof Decision>;

import { z } from 'zod';
import { Assessment } from '../answers/assessment.ts';
import { CompetencyId, ProbeId, QuestionId } from '../plan/plan.ts';
import { CandidateCommand, Intent } from './intent.ts';
import { Move } from './move.ts';

/** A moment of the interview's audio: recording part (1, 2, …) and milliseconds from that part's start. */
export const AudioTime = z.strictObject({ part: z.number().int().min(1), offsetMs: z.number().int().min(0) });
export type AudioTime = z.infer<typeof AudioTime>;

/** One stretch of speech inside a turn, as the recognizer returned it; `start` and `end` are characters of the turn's text. */
export const SpeechSegment = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  from: AudioTime,
  to: AudioTime,
});
export type SpeechSegment = z.infer<typeof SpeechSegment>;

const Confidence = z.union([z.number().min(0).max(1), z.literal('unknown')]);

const TurnBase = {
  /** 1, 2, … without gaps; the key together with the interview. */
  number: z.number().int().min(1),
  /** Exactly as heard or typed; empty when speech was not understood. */
  text: z.string().max(20_000),
  /** A reading with the job's names and terms corrected; never replaces the text. */
  correctedText: z.string().max(20_000).nullable(),
  questionId: QuestionId.nullable(),
  probeId: ProbeId.nullable(),
  /** Wall clock of the agent, ISO. */
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  /** Where it is in the recording; null when nothing was recorded. */
  from: AudioTime.nullable(),
  to: AudioTime.nullable(),
};

export const CandidateTurn = z.strictObject({
  ...TurnBase,
  speaker: z.literal('candidate'),
  via: z.enum(['spoken', 'typed', 'button']),
  confidence: Confidence,
  /** Speech was there, text was not. */
  understood: z.boolean(),
  language: z.string().nullable(),
  segments: z.array(SpeechSegment).max(500),
  intent: Intent.nullable(),
  command: CandidateCommand.nullable(),
  /** "I already told you that": the earlier turn that counts for this question. */
  creditsTurn: z.number().int().min(1).nullable(),
  creditsCompetency: CompetencyId.nullable(),
  /** Null where it is no answer. */
  assessment: Assessment.nullable().default(null),
});

/** What a move was chosen by, so that the same turns give the same moves again. */
export const MoveBasis = z.strictObject({
  /** `rule`: chosen by the rule from what is below; `floor`: by silence, a reconnection, a lost voice or the end of time. */
  by: z.enum(['rule', 'floor']),
  elapsedMs: z.number().int().min(0),
  limitMs: z.number().int().min(0),
  usedTokens: z.number().int().min(0),
  /** The first line after a break that was not the candidate's doing; the time since the turn before it is given back. */
  afterBreak: z.boolean().default(false),
});
export type MoveBasis = z.infer<typeof MoveBasis>;

export const InterviewerTurn = z.strictObject({
  ...TurnBase,
  speaker: z.literal('interviewer'),
  move: Move,
  basis: MoveBasis.nullable().default(null),
  /** The candidate spoke and the line was cut; the text holds what was heard. */
  interrupted: z.boolean(),
  /** `prepared` from the plan or the stock lines, `model` from a language model. */
  wording: z.enum(['prepared', 'model']),
});

/** One finished utterance; numbered and append-only. */
export const Turn = z.discriminatedUnion('speaker', [CandidateTurn, InterviewerTurn]);
export type Turn = z.infer<typeof Turn>;
export type CandidateTurn = z.infer<typeof CandidateTurn>;
export type InterviewerTurn = z.infer<typeof InterviewerTurn>;

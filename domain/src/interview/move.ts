import { z } from 'zod';
import { ProbeId, QuestionId } from '../plan/plan.ts';

export const FinishReason = z.enum([
  'plan-covered',
  'time-up',
  'budget-spent',
  'candidate-ended',
  'candidate-left',
  'person-wanted',
  'recruiter-ended',
  'technical',
]);
export type FinishReason = z.infer<typeof FinishReason>;

/** Where a repeat comes from: asked for, after a lost connection, or because nothing was understood. */
const RepeatReason = z.enum(['asked', 'reconnected', 'not-understood', 'resumed']);

/**
 * What the interviewer does next. Chosen by code; a model only finds the words.
 * `ask` covers everything on the plan that is asked once; `answer` everything said back to the candidate's own question.
 */
export const Move = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('greet') }),
  z.strictObject({ kind: z.literal('ask'), questionId: QuestionId }),
  z.strictObject({ kind: z.literal('ask-information'), informationId: z.string() }),
  z.strictObject({ kind: z.literal('invite-questions') }),
  z.strictObject({ kind: z.literal('follow-up'), questionId: QuestionId, probeId: ProbeId, askedByObserver: z.boolean() }),
  z.strictObject({ kind: z.literal('repeat'), because: RepeatReason }),
  z.strictObject({ kind: z.literal('rephrase') }),
  z.strictObject({ kind: z.literal('wait') }),
  z.strictObject({ kind: z.literal('nudge'), step: z.enum(['on-screen', 'offer-repeat', 'offer-break']) }),
  z.strictObject({
    kind: z.literal('answer'),
    to: z.enum([
      'fact',
      'unknown-fact',
      'person',
      'are-you-human',
      'how-did-i-do',
      'scoring',
      'cannot-hear',
      'distress',
      'driving',
      'talked-over',
      'stop',
    ]),
    factId: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('pause'), because: z.enum(['asked', 'silence', 'driving']) }),
  z.strictObject({ kind: z.literal('close'), because: FinishReason }),
]);
export type Move = z.infer<typeof Move>;
export type MoveKind = Move['kind'];

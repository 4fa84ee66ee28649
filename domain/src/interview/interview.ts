import { z } from 'zod';
import { FinishReason } from './move.ts';

export const InterviewState = z.enum(['ready', 'live', 'interrupted', 'finished', 'not-started']);
export type InterviewState = z.infer<typeof InterviewState>;

export const Interruption = z.enum(['paused', 'candidate-lost', 'our-fault']);

export const InterviewStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({ state: z.literal('live') }),
  z.strictObject({ state: z.literal('interrupted'), because: Interruption }),
  z.strictObject({ state: z.literal('finished'), reason: FinishReason }),
  z.strictObject({ state: z.literal('not-started') }),
]);
export type InterviewStatus = z.infer<typeof InterviewStatus>;

const NEXT: Record<InterviewState, readonly InterviewState[]> = {
  ready: ['live', 'not-started', 'finished'],
  live: ['interrupted', 'finished'],
  interrupted: ['live', 'finished'],
  finished: [],
  'not-started': [],
};

export const canBecome = (from: InterviewState, to: InterviewState) => NEXT[from].includes(to);

/** What the candidate agreed to, each asked by itself; the first is needed, the others are free. */
export const Consents = z.strictObject({
  interviewByAi: z.literal(true),
  recording: z.boolean(),
  liveListening: z.boolean(),
});
export type Consents = z.infer<typeof Consents>;

/** Options nobody has to justify; never shown to whoever scores. */
export const Accommodations = z.strictObject({
  /** Factor on every waiting time. */
  extraTime: z.union([z.literal(1), z.literal(1.5), z.literal(2)]),
  slowerSpeech: z.boolean(),
  typing: z.boolean(),
  captionSize: z.enum(['normal', 'large', 'largest']),
  /** The floor passes by the button only. */
  buttonMode: z.boolean(),
});
export type Accommodations = z.infer<typeof Accommodations>;

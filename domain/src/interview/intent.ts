import { z } from 'zod';

/** What a candidate's words can be other than an answer; recognised before any model. */
export const Intent = z.enum([
  'repeat',
  'simpler',
  'skip',
  'a-moment',
  'hold-on',
  'finished',
  'stop',
  'are-you-human',
  'person',
  'how-did-i-do',
  'scoring',
  'cannot-hear',
  'already-said',
  'asks',
  'distress',
  'driving',
]);
export type Intent = z.infer<typeof Intent>;

/** What the candidate's buttons send; each means the same as saying it. */
export const CandidateCommand = z.enum(['repeat', 'simpler', 'skip', 'person', 'finished', 'end']);
export type CandidateCommand = z.infer<typeof CandidateCommand>;

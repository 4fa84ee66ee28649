import { z } from 'zod';
import { AnswerPart } from '../plan/plan.ts';

/** What an answer gives, read when it was heard and kept with its turn, so that a replay reads the same. */
export const Assessment = z.strictObject({
  /** Who found the parts: signs in the words, or a model. The rest is always read from the words. */
  by: z.enum(['words', 'model']),
  words: z.number().int().min(0),
  given: z.array(AnswerPart).max(5),
  /** The question said back, and nothing else. */
  echoes: z.boolean(),
  /** It tells of illness, family, faith and the like; nobody asks further about that. */
  isPrivate: z.boolean(),
});
export type Assessment = z.infer<typeof Assessment>;

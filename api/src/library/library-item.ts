import { z } from '@hono/zod-openapi';
import { Competency, InformationQuestion, Question } from '@viva/domain';

export const LibraryItemRef = z.object({ itemId: z.string().regex(/^[a-z0-9-]{1,60}$/) });

export const LibraryEntry = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The kind of work; `general` belongs to any. */
    field: z.string(),
    meaning: z.string(),
  })
  .openapi('LibraryEntry');
export type LibraryEntry = z.infer<typeof LibraryEntry>;

export const Library = z
  .object({
    version: z.string(),
    competencies: z.array(LibraryEntry),
    /** All of them; the usual ones stand in every draft. */
    informationQuestions: z.array(InformationQuestion),
  })
  .openapi('Library');
export type Library = z.infer<typeof Library>;

export const LibraryCompetency = z
  .object({
    /** As it would stand in a plan; its weight is for whoever adds it. */
    competency: Competency.omit({ weight: true }),
    questions: z.array(Question),
  })
  .openapi('LibraryCompetency');
export type LibraryCompetency = z.infer<typeof LibraryCompetency>;

import { z } from 'zod';

export const REFUSALS = ['empty', 'too-large', 'encrypted', 'scanned', 'wrong-type', 'damaged', 'too-complex'] as const;
export type CvRefusal = (typeof REFUSALS)[number];

/** Text nobody sees on the page is kept out of `text`; the excerpts are for the recruiter alone. */
export const CvText = z.strictObject({
  ok: z.literal(true),
  text: z.string().min(1),
  pages: z.number().int().positive().nullable(),
  hiddenText: z.strictObject({ found: z.boolean(), excerpts: z.array(z.string()) }),
});
export type CvText = z.infer<typeof CvText>;

const CvRefused = z.strictObject({ ok: z.literal(false), reason: z.enum(REFUSALS) });

/** What the child says. It has read a stranger's file, so what it says is checked like anybody's. */
export const ChildAnswer = z.discriminatedUnion('ok', [CvText, CvRefused]);
export type ChildAnswer = z.infer<typeof ChildAnswer>;

/** Why a file was not read, and what its owner can do about it. */
export const REFUSAL_SENTENCES = {
  empty: 'The file is empty. Please upload it again, or export it once more.',
  'too-large': 'The file is larger than 10 MB. Please export it with smaller pictures, or without them.',
  encrypted: 'The file is protected by a password. Please save it without one, as PDF or DOCX.',
  scanned: 'There is no text in the file, only pictures of it. Please export it from the program it was written in, as PDF or DOCX.',
  'wrong-type': 'This is not a PDF or DOCX file, whatever its name says. Please save it as PDF or DOCX and upload that.',
  damaged: 'The file is damaged or incomplete and cannot be read. Please export it again, as PDF or DOCX.',
  'too-complex': 'The file is too long or too complex to be read. Please upload a CV of at most 50 pages, as a plain PDF or DOCX.',
} satisfies Record<CvRefusal, string>;

/** Carries a refusal out of the depth of a parser. */
export class RefusedCv extends Error {
  readonly reason: CvRefusal;

  constructor(reason: CvRefusal) {
    super(reason);
    this.reason = reason;
  }
}

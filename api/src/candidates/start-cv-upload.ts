import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { body, guardedProblems, Id, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { CandidateRef } from './candidate.ts';
import { cvEnding, LARGEST_CV } from './cv-file.ts';
import { noSuchCandidate } from './show-candidate.ts';

export const NewCv = z.strictObject({
  fileName: z.string().trim().min(1).max(255),
  sizeBytes: z.number().int().min(0),
  contentType: z.string().max(200),
});
export type NewCv = z.infer<typeof NewCv>;

/** For supabase-js' `uploadToSignedUrl(path, token, file)`, or a PUT to the url. */
export const SignedUpload = z.object({ url: z.url(), token: z.string(), path: z.string(), bucket: z.string() }).openapi('SignedUpload');
export type SignedUpload = z.infer<typeof SignedUpload>;

export const startCvUploadRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'startCvUpload',
  method: 'post',
  path: '/candidates/{candidateId}/cv',
  summary: 'Get a signed URL for a CV of up to 10 MB (PDF or DOCX)',
  request: { params: CandidateRef, body: body(NewCv) },
  responses: {
    201: json(z.object({ cvId: Id, upload: SignedUpload })),
    ...guardedProblems('not-found', 'conflict', 'too-large', 'unsupported', 'unprocessable', 'unavailable'),
  },
});

export async function startCvUpload(
  deps: Deps,
  recruiter: Recruiter,
  candidateId: string,
  file: NewCv,
): Promise<{ cvId: string; upload: SignedUpload }> {
  requireRight(recruiter, 'edit-candidates');
  const ending = cvEnding(file.fileName, file.contentType);
  if (file.sizeBytes > LARGEST_CV) throw cvTooLarge();
  if (ending === undefined)
    throw new Problem('unsupported', 'A CV is a PDF or a Word document (.docx). Please save the file as one of them.');
  if (file.sizeBytes === 0) throw new Problem('unprocessable', 'This file is empty. Please choose another one.');
  const cvId = randomUUID();
  const path = `${recruiter.organizationId}/${cvId}.${ending}`;
  await deps.database.asUser(recruiter, async ({ candidates, cvs }) => {
    if ((await candidates.find(candidateId)) === undefined) throw noSuchCandidate();
    const stored = await cvs.holdStored(recruiter.organizationId, LARGEST_CV);
    if (stored.files >= deps.cvLimits.files || stored.bytes + file.sizeBytes > deps.cvLimits.bytes) throw noRoom(deps);
    await cvs.create({ ...file, id: cvId, organizationId: recruiter.organizationId, candidateId, path });
  });
  return { cvId, upload: await deps.files.asUser(recruiter.token).signUpload('cvs', path) };
}

const noRoom = ({ cvLimits: { files, bytes } }: Deps) =>
  new Problem(
    'conflict',
    `Your organization has no room for another CV: ${files.toLocaleString('en')} files or ${(bytes / 1e9).toLocaleString('en')} GB are its limit. Ask whoever runs this installation to raise it.`,
  );

export const cvTooLarge = () => new Problem('too-large', 'This file is larger than 10 MB. Please choose a smaller one.');

import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { CvRef } from './candidate.ts';
import { LARGEST_CV } from './cv-file.ts';
import { cvTooLarge } from './start-cv-upload.ts';

export const finishCvUploadRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'finishCvUpload',
  method: 'post',
  path: '/cvs/{cvId}/uploaded',
  summary: 'Say that the CV is uploaded; it is read in the background',
  request: { params: CvRef },
  responses: {
    202: json(z.object({ state: z.literal('parsing') })),
    ...guardedProblems('not-found', 'conflict', 'too-large', 'unprocessable', 'unavailable'),
  },
});

export async function finishCvUpload(deps: Deps, recruiter: Recruiter, cvId: string): Promise<void> {
  requireRight(recruiter, 'edit-candidates');
  const cv = await deps.database.asUser(recruiter, ({ cvs }) => cvs.find(cvId));
  if (cv === undefined) throw noSuchCv();
  if (cv.state === 'parsing') return;
  if (cv.state !== 'awaiting-upload') throw new Problem('conflict', 'This file was read already. Upload another one to replace it.');
  const sizeBytes = await deps.files.asUser(recruiter.token).sizeOf('cvs', cv.path);
  if (sizeBytes === undefined) throw new Problem('unprocessable', 'The file has not arrived. Please upload it again.');
  if (sizeBytes > LARGEST_CV) {
    await deps.files.asService().remove('cvs', cv.path);
    throw cvTooLarge();
  }
  if (sizeBytes !== cv.sizeBytes) throw new Problem('unprocessable', 'The file has not arrived in full. Please upload it again.');
  await deps.database.asUser(recruiter, async ({ cvs, tasks }) => {
    if (await cvs.markParsing(cvId)) await tasks.enqueue('parse-cv', { organizationId: recruiter.organizationId, cvId });
  });
}

export const noSuchCv = () => new Problem('not-found', 'There is no such file in your organization.');

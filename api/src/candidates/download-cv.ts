import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { CvRef } from './candidate.ts';
import { noSuchCv } from './finish-cv-upload.ts';

export const downloadCvRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'downloadCv',
  method: 'get',
  path: '/cvs/{cvId}/file',
  summary: 'Get a link to the file, valid for a minute; noted in the audit log',
  request: { params: CvRef },
  responses: { 200: json(z.object({ url: z.url() })), ...guardedProblems('not-found', 'unavailable') },
});

/** Seconds. */
const VALID_FOR = 60;

export async function downloadCv(deps: Deps, recruiter: Recruiter, cvId: string): Promise<{ url: string }> {
  const cv = await deps.database.asUser(recruiter, async ({ cvs, audit }) => {
    const found = await cvs.find(cvId);
    if (found === undefined || found.state === 'awaiting-upload') throw noSuchCv();
    await audit.note(recruiter, 'cv-downloaded', { kind: 'cv', id: cvId });
    return found;
  });
  return { url: await deps.files.asUser(recruiter.token).signDownload('cvs', cv.path, VALID_FOR, cv.fileName) };
}

import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import type { Recruiter } from '../../http/caller.ts';
import { guardedProblems, json } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import { recruiterOnly } from '../../http/recruiter-only.ts';
import { InterviewRef } from './interview-summary.ts';

export const RecordingRef = InterviewRef.extend({ part: z.coerce.number().int().min(1).max(1_000) });

export const playRecordingRoute = createRoute({
  ...recruiterOnly,
  tags: ['interviews'],
  operationId: 'playRecording',
  method: 'get',
  path: '/interviews/{interviewId}/recordings/{part}/url',
  summary: 'Get a link to a part of the recording, valid for an hour; noted in the audit log',
  request: { params: RecordingRef },
  responses: { 200: json(z.object({ url: z.url() })), ...guardedProblems('not-found', 'unavailable') },
});

/** Seconds. */
const VALID_FOR = 3_600;

export async function playRecording(deps: Deps, recruiter: Recruiter, interviewId: string, part: number): Promise<{ url: string }> {
  const path = await deps.database.asUser(recruiter, async ({ interviews, audit }) => {
    const found = await interviews.recordingPath(interviewId, part);
    if (found === undefined) throw new Problem('not-found', 'This part of the recording is not there, or has not arrived yet.');
    await audit.note(recruiter, 'recording-played', { kind: 'recording', id: `${interviewId}/${part}` });
    return found;
  });
  return { url: await deps.files.asUser(recruiter.token).signDownload('recordings', path, VALID_FOR) };
}

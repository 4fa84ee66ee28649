import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import { agentOnly } from '../../http/agent-only.ts';
import { body, guardedProblems, Instant, json } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import { interviewFacts } from '../interview-facts.ts';
import { ConductedInterviewRef, Epoch } from './lease.ts';
import { requireOwnPart } from './require-own-part.ts';

export const NewRecording = z.strictObject({
  epoch: Epoch,
  part: z.number().int().min(1).max(1_000),
  startedAt: Instant,
  durationMs: z.number().int().min(0).max(86_400_000),
  sizeBytes: z.number().int().min(1).max(500_000_000),
});
export type NewRecording = z.infer<typeof NewRecording>;

export const RecordingUpload = z
  .object({
    url: z.url(),
    token: z.string(),
    path: z.string(),
    bucket: z.string(),
    /** Where storage answers, for `uploadToSignedUrl` of a client made with it. */
    publicUrl: z.url(),
  })
  .openapi('RecordingUpload');
export type RecordingUpload = z.infer<typeof RecordingUpload>;

export const startRecordingUploadRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'startRecordingUpload',
  method: 'post',
  path: '/agent/interviews/{interviewId}/recordings',
  summary: 'Get a signed URL for a part of the recording; refused when the candidate did not agree',
  request: { params: ConductedInterviewRef, body: body(NewRecording) },
  responses: { 201: json(RecordingUpload), ...guardedProblems('forbidden', 'not-found', 'conflict', 'unavailable') },
});

export async function startRecordingUpload(deps: Deps, interviewId: string, recording: NewRecording): Promise<RecordingUpload> {
  const path = await deps.database.asInterview(interviewId, async (stores) => {
    await requireOwnPart(stores, recording);
    const { recordsVoice, organizationId } = await interviewFacts(stores.interview);
    if (!recordsVoice) throw new Problem('forbidden', 'This interview is not recorded: the job or the candidate does not want it.');
    const known = await stores.records.findRecording(recording.part);
    if (known?.isStored) throw new Problem('conflict', `Part ${recording.part} of the recording is stored already.`);
    if (known !== undefined) return known.path;
    const { epoch: _epoch, ...row } = { ...recording, path: `${organizationId}/${randomUUID()}.ogg` };
    await stores.records.addRecording(row);
    return row.path;
  });
  const upload = await deps.files.asService().signUpload('recordings', path);
  return { ...upload, publicUrl: new URL(upload.url).origin };
}

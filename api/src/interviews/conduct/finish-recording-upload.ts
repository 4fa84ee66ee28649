import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import { agentOnly } from '../../http/agent-only.ts';
import { body, empty, guardedProblems } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import { ConductedInterviewRef, HeldLease } from './lease.ts';
import { requireOwnPart } from './require-own-part.ts';

export const RecordedPartRef = ConductedInterviewRef.extend({ part: z.coerce.number().int().min(1).max(1_000) });

export const finishRecordingUploadRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'finishRecordingUpload',
  method: 'post',
  path: '/agent/interviews/{interviewId}/recordings/{part}/uploaded',
  summary: 'Say that a part is uploaded; its size is checked',
  request: { params: RecordedPartRef, body: body(HeldLease) },
  responses: { 204: empty(), ...guardedProblems('not-found', 'conflict', 'unprocessable', 'unavailable') },
});

export async function finishRecordingUpload(deps: Deps, interviewId: string, part: number, epoch: number): Promise<void> {
  const recording = await deps.database.asInterview(interviewId, async (stores) => {
    await requireOwnPart(stores, { part, epoch });
    return stores.records.findRecording(part);
  });
  if (recording === undefined) throw new Problem('not-found', `Part ${part} of the recording was not announced.`);
  if (recording.isStored) return;
  const sizeBytes = await deps.files.asService().sizeOf('recordings', recording.path);
  if (sizeBytes !== recording.sizeBytes) {
    throw new Problem('unprocessable', `Part ${part} has not arrived in full: ${sizeBytes ?? 0} of ${recording.sizeBytes} bytes.`);
  }
  await deps.database.asInterview(interviewId, ({ records }) => records.markStored(part));
}

import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import type { Candidate } from '../../http/caller.ts';
import { candidateOnly } from '../../http/candidate-only.ts';
import { guardedProblems, json } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import { currentVoice } from '../../live/current-voice.ts';
import { interviewFacts, refuseIfOver } from '../interview-facts.ts';
import { ensureRoom } from './ensure-room.ts';
import { PublicInterviewRef } from './public-interview.ts';

export const RoomPass = z.object({ url: z.string(), token: z.string(), identity: z.string() }).openapi('RoomPass');
export type RoomPass = z.infer<typeof RoomPass>;

export const enterRoomRoute = createRoute({
  ...candidateOnly,
  tags: ['candidate'],
  operationId: 'enterRoom',
  method: 'post',
  path: '/i/{publicId}/room',
  summary: 'Make sure that the room and an interviewer exist and get a pass of ten minutes',
  request: { params: PublicInterviewRef },
  responses: { 200: json(RoomPass), ...guardedProblems('not-found', 'conflict', 'unavailable') },
});

export async function enterRoom(deps: Deps, { interviewId }: Candidate): Promise<RoomPass> {
  const facts = await deps.database.asInterview(interviewId, ({ interview }) => interviewFacts(interview));
  refuseIfOver(facts);
  if (!facts.isConducted) {
    const { voice, reason } = await currentVoice(deps);
    if (voice !== 'ready') throw new Problem('unavailable', reason ?? 'The interviewer’s voice is being prepared.', { retryAfter: 5 });
  }
  await ensureRoom(deps, facts);
  const identity = facts.candidateIdentity;
  return { url: deps.livekitPublicUrl, token: await deps.rooms.pass(facts.roomName, identity), identity };
}

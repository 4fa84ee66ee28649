import { createRoute, z } from '@hono/zod-openapi';
import { candidateOnly } from '../../http/candidate-only.ts';
import { json, problems } from '../../http/contract.ts';
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
  responses: { 200: json(RoomPass), ...problems('not-found', 'conflict', 'unavailable') },
});

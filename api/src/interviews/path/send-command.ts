import { createRoute, z } from '@hono/zod-openapi';
import { CandidateCommand } from '@viva/domain';
import { candidateOnly } from '../../http/candidate-only.ts';
import { body, Id, json, problems } from '../../http/contract.ts';
import { PublicInterviewRef } from './public-interview.ts';

export const Command = z.strictObject({ command: CandidateCommand, id: Id });
export type Command = z.infer<typeof Command>;

export const sendCommandRoute = createRoute({
  ...candidateOnly,
  tags: ['candidate'],
  operationId: 'sendCommand',
  method: 'post',
  path: '/i/{publicId}/commands',
  summary: 'Press a button: repeat, simpler, skip, person, finished, end',
  request: { params: PublicInterviewRef, body: body(Command) },
  responses: {
    202: json(
      z.object({
        /** Only for `person`: the wish is stored, whether or not the interviewer heard it. */
        requested: z.literal(true).optional(),
      }),
    ),
    ...problems('not-found', 'conflict', 'unavailable'),
  },
});

import { createRoute, z } from '@hono/zod-openapi';
import { CandidateCommand } from '@viva/domain';
import type { Deps } from '../../deps.ts';
import type { Candidate } from '../../http/caller.ts';
import { candidateOnly } from '../../http/candidate-only.ts';
import { body, guardedProblems, Id, json } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import type { InterviewFacts } from '../../ports/interview-stores.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { endInterview } from '../end-interview.ts';
import { interviewFacts, isOver, refuseIfOver } from '../interview-facts.ts';
import { PublicInterviewRef } from './public-interview.ts';

export const Command = z.strictObject({ command: CandidateCommand, id: Id });
export type Command = z.infer<typeof Command>;

export const sendCommandRoute = createRoute({
  ...candidateOnly,
  tags: ['candidate'],
  operationId: 'sendCommand',
  method: 'post',
  path: '/i/{publicId}/commands',
  summary: 'Press a button: repeat, simpler, skip, person, finished, end; `person` counts after the interview, too',
  request: { params: PublicInterviewRef, body: body(Command) },
  responses: {
    202: json(
      z.object({
        /** Only for `person`: the wish is stored, whether or not the interviewer heard it. */
        requested: z.literal(true).optional(),
      }),
    ),
    ...guardedProblems('not-found', 'conflict', 'unavailable'),
  },
});

export async function sendCommand(deps: Deps, { interviewId }: Candidate, message: Command): Promise<{ requested?: true }> {
  const facts = await deps.database.asInterview(interviewId, async ({ interview }) => {
    const found = await interviewFacts(interview);
    // The pages after the end offer a person, too; every other button is for the interviewer.
    if (message.command === 'person') await interview.askForPerson();
    else refuseIfOver(found);
    return found;
  });
  const isHeard = !isOver(facts) && (await relay(deps, facts, message));
  if (message.command === 'person') return { requested: true };
  if (isHeard) return {};
  if (message.command !== 'end') {
    throw new Problem('unavailable', 'The interviewer is not in the room at this moment. What you said is saved; it will come back.', {
      retryAfter: 3,
    });
  }
  await endInterview(deps, facts, 'candidate-ended');
  return {};
}

/** False when no interviewer can have heard it. */
async function relay(deps: Deps, { roomName, isConducted }: InterviewFacts, message: Command): Promise<boolean> {
  if (!isConducted) return false;
  try {
    return await deps.rooms.send(roomName, message);
  } catch (error) {
    if (error instanceof Unavailable) return false;
    throw error;
  }
}

import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../../deps.ts';
import type { Candidate } from '../../http/caller.ts';
import { candidateOnly } from '../../http/candidate-only.ts';
import { guardedProblems, Instant, json } from '../../http/contract.ts';
import { PublicInterviewRef } from './public-interview.ts';

export const SpokenLine = z.object({
  number: z.number().int(),
  speaker: z.enum(['candidate', 'interviewer']),
  text: z.string(),
  at: Instant,
});
export type SpokenLine = z.infer<typeof SpokenLine>;

export const showOwnTranscriptRoute = createRoute({
  ...candidateOnly,
  tags: ['candidate'],
  operationId: 'showOwnTranscript',
  method: 'get',
  path: '/i/{publicId}/transcript',
  summary: 'What was said so far',
  request: { params: PublicInterviewRef },
  responses: { 200: json(z.object({ turns: z.array(SpokenLine) })), ...guardedProblems('not-found') },
});

export async function showOwnTranscript(deps: Deps, { interviewId }: Candidate): Promise<SpokenLine[]> {
  const turns = await deps.database.asInterview(interviewId, ({ interview }) => interview.turns());
  return turns.filter((turn) => turn.text !== '').map(({ number, speaker, text, startedAt }) => ({ number, speaker, text, at: startedAt }));
}

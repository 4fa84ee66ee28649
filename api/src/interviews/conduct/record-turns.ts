import { createRoute, z } from '@hono/zod-openapi';
import { Turn } from '@viva/domain';
import type { Deps } from '../../deps.ts';
import { agentOnly } from '../../http/agent-only.ts';
import { body, guardedProblems, json } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import { countTopics } from '../count-topics.ts';
import { interviewFacts } from '../interview-facts.ts';
import { holdLease } from './hold-lease.ts';
import { ConductedInterviewRef, Epoch } from './lease.ts';

export const NewTurns = z.strictObject({ epoch: Epoch, turns: z.array(Turn).min(1).max(100) });
export type NewTurns = z.infer<typeof NewTurns>;

export const recordTurnsRoute = createRoute({
  ...agentOnly,
  tags: ['agent'],
  operationId: 'recordTurns',
  method: 'post',
  path: '/agent/interviews/{interviewId}/turns',
  summary: 'Store turns by number; repeats are harmless, a gap is refused',
  request: { params: ConductedInterviewRef, body: body(NewTurns) },
  responses: { 200: json(z.object({ storedThrough: z.number().int() })), ...guardedProblems('not-found', 'conflict') },
});

export async function recordTurns(deps: Deps, interviewId: string, { epoch, turns }: NewTurns): Promise<{ storedThrough: number }> {
  const ordered = turns.toSorted((left, right) => left.number - right.number);
  return deps.database.asInterview(interviewId, async (stores) => {
    const status = await holdLease(stores, epoch);
    const last = await stores.records.lastTurnNumber();
    const missing = firstMissing(ordered, last);
    if (missing !== undefined) throw new Problem('conflict', `Turn ${missing} has not been stored. Send it first.`);
    await stores.records.addTurns(ordered);
    await countTopics(stores);
    // An answer means that it runs, even when the page's own word of the start got lost.
    if (status.state === 'ready' && ordered.some((turn) => turn.speaker === 'candidate')) await stores.interview.start();
    const storedThrough = Math.max(last, ordered.at(-1)?.number ?? 0);
    if (status.state === 'finished' && storedThrough > last) {
      const { organizationId } = await interviewFacts(stores.interview);
      await stores.tasks.enqueue('write-report', { organizationId, interviewId });
    }
    return { storedThrough };
  });
}

function firstMissing(ordered: readonly Turn[], last: number): number | undefined {
  let next = last + 1;
  for (const { number } of ordered) {
    if (number > next) return next;
    if (number === next) next += 1;
  }
  return undefined;
}

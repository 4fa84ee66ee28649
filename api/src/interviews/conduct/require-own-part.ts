import { Problem } from '../../http/problem.ts';
import type { InterviewStores } from '../../ports/database.ts';
import { leaseLost } from './hold-lease.ts';

/** A call that lost its lease may still hand in what it recorded: the part with the number of its epoch. */
export async function requireOwnPart(
  { interview, lease }: InterviewStores,
  { part, epoch }: { part: number; epoch: number },
): Promise<void> {
  if (!(await lease.wasGiven(epoch))) throw await leaseLost({ interview });
  if (part !== epoch) throw new Problem('conflict', `This call makes part ${epoch} of the recording, not part ${part}.`);
}

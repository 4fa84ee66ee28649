import type { InterviewStatus } from '@viva/domain';
import { Problem } from '../../http/problem.ts';
import type { InterviewStores } from '../../ports/database.ts';
import { interviewFacts } from '../interview-facts.ts';

/** Holds the lease until the transaction ends; refuses an epoch that is not the newest. */
export async function holdLease({ interview, lease }: InterviewStores, epoch: number): Promise<InterviewStatus> {
  const status = await lease.hold(epoch);
  if (status === undefined) throw await leaseLost({ interview });
  return status;
}

export async function leaseLost({ interview }: Pick<InterviewStores, 'interview'>): Promise<Problem> {
  await interviewFacts(interview);
  return new Problem('conflict', 'Another call conducts this interview now. Fall silent and leave the room.');
}

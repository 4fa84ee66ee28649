import { Problem } from '../http/problem.ts';
import type { InterviewFacts, InterviewStore } from '../ports/interview-stores.ts';

export async function interviewFacts(interview: InterviewStore): Promise<InterviewFacts> {
  const facts = await interview.facts();
  if (facts === undefined) throw new Problem('not-found', 'There is no such interview.');
  return facts;
}

export const isOver = ({ status }: Pick<InterviewFacts, 'status'>) => status.state === 'finished' || status.state === 'not-started';

export function refuseIfOver({ status }: Pick<InterviewFacts, 'status'>): void {
  if (status.state === 'finished') throw new Problem('conflict', 'This interview is over. What you said is saved.');
  if (status.state === 'not-started') {
    throw new Problem('conflict', 'The time for this interview is over before it began. Ask the company for a new link.');
  }
}

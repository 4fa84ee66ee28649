import { coverageOf, foldProgress } from '@viva/domain';
import type { InterviewStores } from '../ports/database.ts';
import { interviewFacts } from './interview-facts.ts';

/** Notes how many competencies there is something to judge by; the one being spoken of counts when it is left, or at the end. */
export async function countTopics({ interview, records }: Pick<InterviewStores, 'interview' | 'records'>): Promise<void> {
  const { plan, status } = await interviewFacts(interview);
  const progress = foldProgress(plan, await interview.turns());
  const isOver = status.state === 'finished';
  const coverage = coverageOf(plan, { ...progress, closed: progress.closed || isOver });
  await records.setTopicsCovered([...coverage.values()].filter((state) => state === 'covered').length);
}

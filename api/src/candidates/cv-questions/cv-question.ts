import { z } from '@hono/zod-openapi';
import { asPlanQuestion, CvQuestion, checkCvQuestion, type Plan, PlanFinding } from '@viva/domain';
import { Id, Instant } from '../../http/contract.ts';
import { Problem } from '../../http/problem.ts';
import type { StoredCvQuestion } from '../../ports/cv-question-store.ts';
import type { RecruiterStores } from '../../ports/database.ts';
import type { Candidate } from '../candidate.ts';
import { noSuchCandidate } from '../show-candidate.ts';

export const CvQuestionRef = z.object({ candidateId: Id, questionId: Id });

export const ProposedCvQuestion = CvQuestion.extend({
  id: Id,
  /** `rules`: without a model. */
  proposedBy: z.enum(['model', 'rules']),
  /** Null until a person has approved it; only then it is asked. */
  approvedAt: Instant.nullable(),
  /** By the question's own fields, such as `['text']`. */
  findings: z.array(PlanFinding),
}).openapi('CvQuestion');
export type ProposedCvQuestion = z.infer<typeof ProposedCvQuestion>;

export const CvQuestions = z
  .object({
    questions: z.array(ProposedCvQuestion),
    /** Why there are no more, in a sentence for the recruiter; null when there is nothing to say. */
    remark: z.string().nullable(),
  })
  .openapi('CvQuestions');
export type CvQuestions = z.infer<typeof CvQuestions>;

/** Beside the plan that would be asked. */
export const shown = (stored: StoredCvQuestion, plan: Plan): ProposedCvQuestion => {
  const { id, place, competencyId, cvLine, text, plainerText, proposedBy, approvedAt } = stored;
  const findings = checkCvQuestion(plan, asPlanQuestion({ competencyId, cvLine, text, plainerText }, place, approvedAt));
  return { id, competencyId, cvLine, text, plainerText, proposedBy, approvedAt, findings };
};

/** The candidate and the plan that interviews of the job begin with. */
export async function candidateAndPlan(
  { candidates, plans }: Pick<RecruiterStores, 'candidates' | 'plans'>,
  candidateId: string,
): Promise<{ candidate: Candidate; plan: Plan }> {
  const candidate = await candidates.find(candidateId);
  if (candidate === undefined) throw noSuchCandidate();
  const plan = await plans.published(candidate.jobId);
  if (plan === undefined)
    throw new Problem('conflict', 'Publish the plan of this job first: questions about a CV belong to its competencies.');
  return { candidate, plan };
}

/** What is asked was fixed when the ticket was redeemed. */
export function refuseOnceBegun({ interview }: Candidate): void {
  if (interview !== null && interview.state !== 'not-started') {
    throw new Problem('conflict', 'This candidate has opened the interview, so its questions are fixed.');
  }
}

export const noSuchCvQuestion = () => new Problem('not-found', 'There is no such question for this candidate.');

import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import type { RecruiterStores } from '../ports/database.ts';
import type { StoredPlan } from '../ports/job-stores.ts';
import { withRemark } from './with-remark.ts';

const SPENT = "Many plans were drafted within this hour. This is the library's plan; the model can draft again later.";

/** Where a model is set, has it draft in the background; the library's plan is there until then. */
export async function letModelDraft(
  { language, throttle }: Deps,
  { organizationId }: Recruiter,
  { plans, tasks }: Pick<RecruiterStores, 'plans' | 'tasks'>,
  jobId: string,
): Promise<StoredPlan | undefined> {
  const draft = await plans.find(jobId);
  if (language === undefined || draft?.state !== 'draft') return draft;
  if (!(await throttle.mayAskModel(organizationId))) return plans.save(jobId, draft.revision, withRemark(draft.plan, SPENT));
  await plans.startDrafting(jobId, draft.revision);
  await tasks.enqueue('draft-plan', { organizationId, jobId, revision: draft.revision });
  return { ...draft, drafting: true };
}

import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import type { RecruiterStores } from '../ports/database.ts';
import type { StoredPlan } from '../ports/job-stores.ts';

/** Where a model is set, has it draft in the background; the library's plan is there until then. */
export async function letModelDraft(
  { language }: Deps,
  { organizationId }: Recruiter,
  { plans, tasks }: Pick<RecruiterStores, 'plans' | 'tasks'>,
  jobId: string,
): Promise<StoredPlan | undefined> {
  const draft = await plans.find(jobId);
  if (language === undefined || draft?.state !== 'draft') return draft;
  await plans.startDrafting(jobId, draft.revision);
  await tasks.enqueue('draft-plan', { organizationId, jobId, revision: draft.revision });
  return { ...draft, drafting: true };
}

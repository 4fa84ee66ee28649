import { cleanDescription, draftPlan, type Plan, type PlanBrief, withoutOrders } from '@viva/domain';
import type { Deps } from '../deps.ts';
import type { LanguageFailure } from '../ports/language.ts';
import type { Tasks } from '../ports/tasks.ts';
import { PlanSketch, planFromSketch } from './plan-sketch.ts';
import { PLAN_PROMPT_HASH, PLAN_SYSTEM, planPrompt } from './prompts/plan-prompt.ts';
import { withRemark } from './with-remark.ts';

/** A plan is long; nobody waits for it on a line. */
const DEADLINE_MS = 60_000;
const MOST_TOKENS = 8_000;
const LIMIT_MS = 240_000;

/**
 * The task after a job is made: a model drafts its plan, under the checks that hold for everybody. What was edited, published
 * or drafted again meanwhile stays as it is; where the model is of no use the library's plan stays and says why.
 */
export async function writePlan(deps: Deps, { organizationId, jobId, revision }: Tasks['draft-plan']): Promise<void> {
  const brief = await deps.database.asOrganization(organizationId, ({ plans }) => plans.beginDrafting(jobId, revision));
  if (brief === undefined) return;
  const library = draftPlan(brief);
  const drafted = await draftWithModel(deps, brief, library);
  // Apart from the plan: what was spent is told whatever becomes of it.
  await deps.database.asOrganization(organizationId, ({ usage }) => usage.add(drafted.uses));
  await deps.database.asOrganization(organizationId, async ({ plans }) => {
    if ('plan' in drafted) await plans.storeDrafted(jobId, revision, drafted.plan);
    else await plans.keepLibrary(jobId, revision, withRemark(library, REMARKS[drafted.failed]));
  });
  if ('failed' in drafted) deps.log.warn({ jobId, failed: drafted.failed }, 'the library’s plan stays');
}

/** After the last try: nobody waits for a plan that will not come. */
export async function giveUpPlan(deps: Deps, { organizationId, jobId, revision }: Tasks['draft-plan']): Promise<void> {
  deps.log.error({ jobId }, 'a plan could not be drafted by any try');
  await deps.database.asOrganization(organizationId, async ({ plans }) => {
    const brief = await plans.beginDrafting(jobId, revision);
    if (brief !== undefined) await plans.keepLibrary(jobId, revision, withRemark(draftPlan(brief), NO_ANSWER));
  });
}

async function draftWithModel({ language }: Deps, brief: PlanBrief, base: Plan) {
  if (language === undefined) return { failed: 'no-answer' as const, uses: [] };
  const description = withoutOrders(cleanDescription(brief.description)).text;
  const [title = ''] = withoutOrders(cleanDescription(brief.title)).text.split('\n');
  const answer = await language.object({
    purpose: 'plan',
    name: 'plan',
    schema: PlanSketch,
    system: PLAN_SYSTEM,
    prompt: planPrompt({ ...brief, title, description }),
    faultsOf: (sketch) => {
      const made = planFromSketch({ sketch, base, description });
      return 'faults' in made ? made.faults : [];
    },
    mostTokens: MOST_TOKENS,
    deadlineMs: DEADLINE_MS,
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  if ('failed' in answer) return answer;
  const made = planFromSketch({ sketch: answer.value, base, description });
  if ('faults' in made) return { failed: 'unusable' as const, uses: answer.uses };
  const source = { ...base.source, drafter: 'model' as const, libraryVersion: null, model: answer.model, promptHash: PLAN_PROMPT_HASH };
  return { plan: { ...made.plan, source }, uses: answer.uses };
}

const NO_ANSWER = "The model did not answer. This is the library's plan.";

const REMARKS: Record<LanguageFailure, string> = {
  'no-answer': NO_ANSWER,
  'not-allowed': NO_ANSWER,
  stopped: NO_ANSWER,
  unusable: "The model's plan did not pass the checks. This is the library's plan.",
};

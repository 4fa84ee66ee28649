import { createRoute, z } from '@hono/zod-openapi';
import { DEFAULT_BUDGET, draftPlan } from '@viva/domain';
import type { Deps } from '../deps.ts';
import type { Recruiter } from '../http/caller.ts';
import { body, guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { requireRight } from '../http/require-right.ts';
import { Job } from './job.ts';
import { letModelDraft } from './let-model-draft.ts';

export const NewJob = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().openapi({ description: '20 to 20,000 characters of text.' }),
  language: z.literal('en'),
  minutes: z.number().int().min(5).max(30),
  replyBy: z.iso.date().nullable().optional(),
  recordsAudio: z.boolean().default(true),
  tokenCap: z.number().int().min(10_000).max(200_000).default(DEFAULT_BUDGET.capTokens).openapi({
    description: 'Tokens of language models that each interview may use, its report included.',
  }),
});
export type NewJob = z.infer<typeof NewJob>;

export const createJobRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'createJob',
  method: 'post',
  path: '/jobs',
  summary: 'Create a job and draft its plan from the description',
  request: { body: body(NewJob) },
  responses: { 201: json(Job), ...guardedProblems('unprocessable', 'too-large') },
});

const SHORTEST = 20;
const LONGEST = 20_000;

export async function createJob(deps: Deps, recruiter: Recruiter, job: NewJob): Promise<Job> {
  requireRight(recruiter, 'edit-jobs');
  const description = job.description.trim();
  if (description.length < SHORTEST) {
    throw new Problem('unprocessable', `The job description has ${count(description)}; at least ${SHORTEST} are needed to draft a plan.`);
  }
  if (description.length > LONGEST) {
    throw new Problem('too-large', `The job description has ${count(description)}; 20,000 at most. Please shorten it.`);
  }
  const { title, language, minutes, recordsAudio, tokenCap, replyBy = null } = job;
  refusePast(replyBy);
  const plan = draftPlan({ title, description, language, minutes });
  return deps.database.asUser(recruiter, async ({ jobs, plans, tasks }) => {
    const row = { title, description, language, minutes, recordsAudio, tokenCap, replyBy };
    const created = await jobs.find(await jobs.create(recruiter, row, plan));
    if (created === undefined) throw new Error('A job that was just created cannot be read.');
    await letModelDraft(deps, recruiter, { plans, tasks }, created.id);
    return created;
  });
}

/** Where it is earliest, twelve hours behind UTC, the day may still be going on. */
function refusePast(replyBy: string | null): void {
  const earliestToday = new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10);
  if (replyBy !== null && replyBy < earliestToday) {
    throw new Problem('unprocessable', 'The day to reply by is in the past. Candidates are told it: choose a later one, or none.');
  }
}

const count = (text: string) => (text.length === 1 ? '1 character' : `${text.length.toLocaleString('en')} characters`);

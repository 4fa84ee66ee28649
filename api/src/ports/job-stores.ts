import type { Plan, PlanBrief } from '@viva/domain';
import type { Job, JobPlan, PlanVersion } from '../jobs/job.ts';

export type Author = { userId: string; organizationId: string };

export type NewJobRow = {
  title: string;
  description: string;
  language: string;
  minutes: number;
  replyBy: string | null;
  recordsAudio: boolean;
  tokenCap: number;
};

export type JobStore = {
  list(): Promise<Job[]>;
  find(jobId: string): Promise<Job | undefined>;
  /** With its plan as draft version 1. */
  create(by: Author, job: NewJobRow, plan: Plan): Promise<string>;
};

export type StoredPlan = Pick<JobPlan, 'version' | 'state' | 'publishedAt' | 'plan' | 'revision' | 'savedAt' | 'drafting'>;

export type PlanStore = {
  /** The newest version. */
  find(jobId: string): Promise<StoredPlan | undefined>;
  /** What interviews begin with: the newest published version. */
  published(jobId: string): Promise<Plan | undefined>;
  /** Newest first. */
  versions(jobId: string): Promise<PlanVersion[]>;
  /** Into the draft, or as the next version where the newest is published; undefined when another save came between. */
  save(jobId: string, revision: string, plan: Plan): Promise<StoredPlan | undefined>;
  /** Publishes the draft and opens the job; undefined when there is no draft of this revision. */
  publishDraft(jobId: string, revision: string, userId: string): Promise<StoredPlan | undefined>;
  /** False when there is no draft with an older version behind it. */
  removeDraft(jobId: string): Promise<boolean>;
  /** The draft of this revision waits for a model from here on. */
  startDrafting(jobId: string, revision: string): Promise<void>;
};

/** For the task. Each finds nothing once the draft is another one. */
export type PlanTaskStore = {
  /** What to draft from, while the draft of this revision waits for a model. */
  beginDrafting(jobId: string, revision: string): Promise<PlanBrief | undefined>;
  /** Whoever edits the draft that was there has seen another one. */
  storeDrafted(jobId: string, revision: string, plan: Plan): Promise<void>;
  /** With its remark; whoever edits it meanwhile may save all the same. */
  keepLibrary(jobId: string, revision: string, plan: Plan): Promise<void>;
};

import type { Plan } from '@viva/domain';
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
  /** Newest first. */
  versions(jobId: string): Promise<PlanVersion[]>;
  /** Into the draft, or as the next version where the newest is published; undefined when another save came between. */
  save(jobId: string, revision: string, plan: Plan): Promise<StoredPlan | undefined>;
  /** Publishes the draft and opens the job; undefined when there is no draft of this revision. */
  publishDraft(jobId: string, revision: string, userId: string): Promise<StoredPlan | undefined>;
  /** False when there is no draft with an older version behind it. */
  removeDraft(jobId: string): Promise<boolean>;
  /** The draft waits for a model from here on. */
  startDrafting(jobId: string): Promise<void>;
};

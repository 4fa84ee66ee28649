import type { Plan } from '@viva/domain';
import type { Job, JobPlan } from '../jobs/job.ts';

export type Author = { userId: string; organizationId: string };

export type NewJobRow = {
  title: string;
  description: string;
  language: string;
  minutes: number;
  replyBy: string | null;
  recordsAudio: boolean;
};

export type JobStore = {
  list(): Promise<Job[]>;
  find(jobId: string): Promise<Job | undefined>;
  /** With its plan as draft version 1. */
  create(by: Author, job: NewJobRow, plan: Plan): Promise<string>;
};

export type PlanStore = {
  /** The newest version. */
  find(jobId: string): Promise<JobPlan | undefined>;
  /** Publishes the draft and opens the job; undefined when there is no draft. */
  publishDraft(jobId: string, userId: string): Promise<JobPlan | undefined>;
};

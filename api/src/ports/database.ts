import type { User } from '../http/caller.ts';
import type { CandidateStore, CvStore, CvTaskStore } from './candidate-stores.ts';
import type { CvQuestionStore } from './cv-question-store.ts';
import type { InterviewStore, LeaseStore, RecordStore } from './interview-stores.ts';
import type { JobStore, PlanStore, PlanTaskStore } from './job-stores.ts';
import type { AuditStore, OrganizationStore } from './organization-stores.ts';
import type { PresenceStore } from './presence-store.ts';
import type { ReportStore, ReportTaskStore, UsageStore } from './report-stores.ts';
import type { RequestStore } from './request-store.ts';
import type { ReviewStore } from './review-store.ts';
import type { SweepStore, UpkeepStore } from './sweep-stores.ts';
import type { TaskQueue } from './tasks.ts';
import type { DoorStore, EntryStore, TicketStore } from './ticket-stores.ts';

/** Each scope is one transaction; what its work throws rolls it back, tasks enqueued in it included. */
export type Database = {
  /** As the recruiter: row level security shows their organization alone. */
  asUser<T>(user: Pick<User, 'userId' | 'email'>, work: (stores: RecruiterStores) => Promise<T>): Promise<T>;
  /** As one interview: candidate and agent. */
  asInterview<T>(interviewId: string, work: (stores: InterviewStores) => Promise<T>): Promise<T>;
  /** As whoever holds a ticket with this hash. */
  asTicket<T>(hash: Buffer, work: (stores: { entry: EntryStore }) => Promise<T>): Promise<T>;
  /** As the background work of one organization. */
  asOrganization<T>(organizationId: string, work: (stores: OrganizationStores) => Promise<T>): Promise<T>;
  /** As nobody yet: the few questions that must be asked to learn whose request it is. */
  unscoped<T>(work: (stores: UnscopedStores) => Promise<T>): Promise<T>;
  isReady(): Promise<boolean>;
};

export type RecruiterStores = {
  organizations: OrganizationStore;
  jobs: JobStore;
  plans: PlanStore;
  candidates: CandidateStore;
  cvs: CvStore;
  cvQuestions: CvQuestionStore;
  tickets: TicketStore;
  interviews: ReviewStore;
  reports: ReportStore;
  requests: RequestStore;
  audit: AuditStore;
  tasks: TaskQueue;
};

export type InterviewStores = { interview: InterviewStore; lease: LeaseStore; records: RecordStore; tasks: TaskQueue };
export type OrganizationStores = {
  cvs: CvTaskStore;
  plans: PlanTaskStore;
  reports: ReportTaskStore;
  usage: UsageStore;
  upkeep: UpkeepStore;
  tasks: TaskQueue;
};
export type UnscopedStores = { doors: DoorStore; presence: PresenceStore; sweep: SweepStore };

/** Background work by name; every task is safe to run twice. */
export type Tasks = {
  'parse-cv': { organizationId: string; cvId: string };
  /** Only the draft of that revision is replaced. */
  'draft-plan': { organizationId: string; jobId: string; revision: string };
  'write-report': { organizationId: string; interviewId: string };
};
export type TaskName = keyof Tasks;

export type TaskQueue = {
  /** Part of the transaction it is called in. */
  enqueue<N extends TaskName>(name: N, input: Tasks[N]): Promise<void>;
};

export type TaskWorker = {
  /** One task at a time; what throws is tried again later. */
  work<N extends TaskName>(name: N, work: (input: Tasks[N]) => Promise<void>): Promise<void>;
  /** What is to be said of a task whose last try failed. */
  giveUp<N extends TaskName>(name: N, giveUp: (input: Tasks[N]) => Promise<void>): Promise<void>;
};

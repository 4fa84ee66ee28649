/** Background work by name; every task is safe to run twice. */
export type Tasks = {
  'parse-cv': { organizationId: string; cvId: string };
  'write-report': { organizationId: string; interviewId: string };
};
export type TaskName = keyof Tasks;

export type TaskQueue = {
  /** Part of the transaction it is called in. */
  enqueue<N extends TaskName>(name: N, input: Tasks[N]): Promise<void>;
};

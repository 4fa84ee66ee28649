import type { Database } from '../../ports/database.ts';
import type { Tasks as TaskInputs, TaskQueue } from '../../ports/tasks.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { auditStore } from './audit-store.ts';
import { candidateStore } from './candidate-store.ts';
import { cvQuestionStore } from './cv-question-store.ts';
import { cvStore, cvTaskStore } from './cv-store.ts';
import { doorStore } from './door-store.ts';
import { entryStore } from './entry-store.ts';
import { interviewStore } from './interview-store.ts';
import { isOutage } from './is-outage.ts';
import { jobStore } from './job-store.ts';
import { leaseStore } from './lease-store.ts';
import { organizationStore } from './organization-store.ts';
import { planStore, planTaskStore } from './plan-store.ts';
import { presenceStore } from './presence-store.ts';
import { recordStore } from './record-store.ts';
import { reportStore } from './report-store.ts';
import { reportTaskStore } from './report-task-store.ts';
import { requestStore } from './request-store.ts';
import { reviewStore } from './review-store.ts';
import type { Scopes, Transaction } from './scopes.ts';
import { sweepStore, upkeepStore } from './sweep-store.ts';
import type { Tasks } from './tasks.ts';
import { ticketStore } from './ticket-store.ts';
import { usageStore } from './usage-store.ts';

export type TaskKinds = { [Name in keyof TaskInputs]: TaskInputs[Name] };

/** The ports of the features, over the scopes of PostgreSQL. */
export function createDatabase(scopes: Scopes, tasks: Tasks<TaskKinds>): Database {
  const queue = (transaction: Transaction): TaskQueue => ({ enqueue: (name, input) => tasks.enqueue(transaction, name, input) });
  return {
    asUser: ({ userId, email }, work) =>
      answering(scopes.withUser({ sub: userId, email }, (transaction) => work(recruiterStores(transaction, queue(transaction))))),
    asInterview: (id, work) =>
      answering(
        scopes.withInterview(id, (transaction) =>
          work({
            interview: interviewStore(transaction, id),
            lease: leaseStore(transaction, id),
            records: recordStore(transaction, id),
            tasks: queue(transaction),
          }),
        ),
      ),
    asTicket: (hash, work) => answering(scopes.withTicket(hash, (transaction) => work({ entry: entryStore(transaction) }))),
    asOrganization: (id, work) =>
      answering(
        scopes.withOrganization(id, (transaction) =>
          work({
            cvs: cvTaskStore(transaction),
            plans: planTaskStore(transaction),
            reports: reportTaskStore(transaction),
            usage: usageStore(transaction, id),
            upkeep: upkeepStore(transaction),
            tasks: queue(transaction),
          }),
        ),
      ),
    unscoped: (work) =>
      answering(
        scopes.withoutScope((transaction) =>
          work({ doors: doorStore(transaction), presence: presenceStore(transaction), sweep: sweepStore(transaction) }),
        ),
      ),
    isReady: () => scopes.isReady(),
  };
}

const recruiterStores = (transaction: Transaction, tasks: TaskQueue) => ({
  organizations: organizationStore(transaction),
  jobs: jobStore(transaction),
  plans: planStore(transaction),
  candidates: candidateStore(transaction),
  cvs: cvStore(transaction),
  cvQuestions: cvQuestionStore(transaction),
  tickets: ticketStore(transaction),
  interviews: reviewStore(transaction),
  reports: reportStore(transaction),
  requests: requestStore(transaction),
  audit: auditStore(transaction),
  tasks,
});

/** An outage is told apart from a mistake, so that callers try again instead of giving up. */
async function answering<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isOutage(error)) throw new Unavailable('database', { cause: error });
    throw error;
  }
}

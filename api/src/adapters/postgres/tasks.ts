import { sql } from 'kysely';
import { type Db, PgBoss, type Queue, type SendOptions } from 'pg-boss';
import type { Transaction } from './scopes.ts';

/** Kinds of tasks and what each carries: ids only. */
export type TaskKinds = Record<string, Record<string, string | number>>;

export type TaskOptions = Pick<SendOptions, 'startAfter' | 'singletonKey' | 'priority'>;

export type Tasks<Kinds extends TaskKinds> = {
  /** Adds a task in the caller's transaction, a person's or the service's; it rolls back with it. */
  enqueue<Kind extends keyof Kinds & string>(transaction: Transaction, kind: Kind, task: Kinds[Kind], options?: TaskOptions): Promise<void>;
  /** Works on one task at a time. What the work throws makes pg-boss try again, so work must bear to be repeated. */
  work<Kind extends keyof Kinds & string>(kind: Kind, work: (task: Kinds[Kind], signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Told of each task whose last try failed or never ended; tried again for long when it throws. */
  giveUp<Kind extends keyof Kinds & string>(kind: Kind, giveUp: (task: Kinds[Kind]) => Promise<void>): Promise<void>;
  /** Waits for the tasks at hand. */
  close(): Promise<void>;
};

type QueueLimits = Omit<Queue, 'name' | 'partition' | 'notify' | 'policy' | 'deadLetter'>;

export type TasksOptions<Kinds extends TaskKinds> = {
  serviceUrl: string;
  queues: Record<keyof Kinds & string, QueueLimits>;
  /** Whether this process looks after the queue: retries, expiry, cleaning. One that only enqueues need not. */
  supervise: boolean;
  onError: (error: Error) => void;
};

/** A task's last failure is written down even when the database was away for hours. */
const GIVEN_UP: QueueLimits = { retryLimit: 100, retryDelay: 2, retryBackoff: true, retryDelayMax: 300 };
const givenUp = (kind: string) => `${kind}-given-up`;

const CLOSE_LIMIT_MS = 30_000;
/** New tasks are told at once; polling finds those that wait for another try. */
const POLL_SECONDS = 1;

/** Opens the queue as `app_service`, which may change no schema: the migrations made it, and nothing here may need DDL. */
export async function openTasks<Kinds extends TaskKinds>(options: TasksOptions<Kinds>): Promise<Tasks<Kinds>> {
  const boss = new PgBoss({
    connectionString: options.serviceUrl,
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: options.supervise,
    persistQueueStats: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
  });
  boss.on('error', options.onError);
  await boss.start();
  for (const [kind, limits] of Object.entries<QueueLimits>(options.queues)) {
    await settleQueue(boss, givenUp(kind), GIVEN_UP);
    await settleQueue(boss, kind, { ...limits, deadLetter: givenUp(kind) });
  }
  const workOn = async <Task extends object>(queue: string, work: (task: Task, signal: AbortSignal) => Promise<void>) => {
    const options = { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: POLL_SECONDS };
    await boss.work<Task>(queue, options, async ([job]) => {
      if (job !== undefined) await work(job.data, job.signal);
    });
  };
  return {
    enqueue: async (transaction, kind, task, more = {}) => {
      await boss.send(kind, task, { ...more, db: inside(transaction) });
    },
    work: workOn,
    giveUp: (kind, giveUp) => workOn<Kinds[typeof kind]>(givenUp(kind), giveUp),
    close: () => boss.stop({ graceful: true, timeout: CLOSE_LIMIT_MS }),
  };
}

/** A queue that is there already keeps its limits when it is made again, so they are set apart. */
async function settleQueue(boss: PgBoss, name: string, limits: QueueLimits & Pick<Queue, 'deadLetter'>): Promise<void> {
  await boss.createQueue(name, { ...limits, notify: true });
  await boss.updateQueue(name, { ...limits, notify: true });
}

/**
 * A signed-in person may not touch the queue, their login may add to it: the role steps aside for that one statement. It
 * is put back on success only, since a failed statement has ended the transaction and a second error would hide the first.
 */
function inside(transaction: Transaction): Db {
  return {
    executeSql: async (text, values = []) => {
      const { rows: roles } = await sql<{ role: string }>`select current_setting('role') as role`.execute(transaction);
      const role = roles[0]?.role ?? 'none';
      if (role !== 'none') await sql`select set_config('role', 'none', true)`.execute(transaction);
      const { rows } = await transaction.executeQuery<unknown>({
        sql: text,
        parameters: values,
        query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
        queryId: { queryId: 'pg-boss' },
      });
      if (role !== 'none') await sql`select set_config('role', ${role}, true)`.execute(transaction);
      return { rows };
    },
  };
}

import type { Plan } from '@viva/domain';
import { sql } from 'kysely';
import type { PlanStore, PlanTaskStore, StoredPlan } from '../../ports/job-stores.ts';
import { iso, isoOrNull } from './instants.ts';
import type { Transaction } from './scopes.ts';

/** A task that has drafted for longer is gone. */
const DRAFTING = sql<boolean>`coalesce(drafting_since > now() - interval '6 minutes', false)`.as('drafting');
const COLUMNS = ['version', 'state', 'published_at', 'content', 'revision', 'saved_at', DRAFTING] as const;
const SAVED = { revision: sql<string>`gen_random_uuid()`, saved_at: sql<Date>`now()`, drafting_since: null };

export const planStore = (transaction: Transaction): PlanStore => ({
  find: (jobId) => findPlan(transaction, jobId),
  published: async (jobId) => {
    const query = transaction.selectFrom('plans').where('job_id', '=', jobId).where('state', '=', 'published').select('content');
    return (await query.orderBy('version', 'desc').limit(1).executeTakeFirst())?.content;
  },
  versions: async (jobId) => {
    const query = transaction.selectFrom('plans').where('job_id', '=', jobId).select(['version', 'state', 'published_at']);
    const rows = await query.orderBy('version', 'desc').execute();
    return rows.map(({ version, state, published_at }) => ({ version, state, publishedAt: isoOrNull(published_at) }));
  },
  save: async (jobId, revision, plan) => {
    const newest = await findPlan(transaction, jobId);
    if (newest?.revision !== revision) return undefined;
    return newest.state === 'draft' ? writeDraft(transaction, jobId, revision, plan) : addVersion(transaction, jobId, newest.version, plan);
  },
  publishDraft: async (jobId, revision, userId) => {
    const published = { state: 'published' as const, published_at: sql<Date>`now()`, published_by: userId, drafting_since: null };
    const row = await draftOf(transaction, jobId, revision).set(published).returning(COLUMNS).executeTakeFirst();
    if (row === undefined) return undefined;
    await transaction.updateTable('jobs').set({ state: 'open' }).where('id', '=', jobId).where('state', '=', 'draft').execute();
    return planOf(row);
  },
  removeDraft: async (jobId) => {
    const query = transaction.deleteFrom('plans').where('job_id', '=', jobId).where('state', '=', 'draft').where('version', '>', 1);
    return (await query.executeTakeFirstOrThrow()).numDeletedRows === 1n;
  },
  startDrafting: async (jobId, revision) => {
    await draftOf(transaction, jobId, revision).set({ drafting_since: sql<Date>`now()` }).execute();
  },
});

/** For the task, which alone writes what a model drafted. */
export const planTaskStore = (transaction: Transaction): PlanTaskStore => ({
  beginDrafting: async (jobId, revision) => {
    const waiting = draftOf(transaction, jobId, revision).where('drafting_since', 'is not', null);
    if ((await waiting.set({ drafting_since: sql<Date>`now()` }).executeTakeFirstOrThrow()).numUpdatedRows !== 1n) return undefined;
    const query = transaction.selectFrom('jobs').where('id', '=', jobId).select(['title', 'description', 'language', 'minutes']);
    return query.executeTakeFirst();
  },
  storeDrafted: async (jobId, revision, plan) => {
    await draftOf(transaction, jobId, revision)
      .where('drafting_since', 'is not', null)
      .set({ content: plan, ...SAVED })
      .execute();
  },
  keepLibrary: async (jobId, revision, plan) => {
    const waiting = draftOf(transaction, jobId, revision).where('drafting_since', 'is not', null);
    await waiting.set({ content: plan, drafting_since: null }).execute();
  },
});

const draftOf = (transaction: Transaction, jobId: string, revision: string) =>
  transaction.updateTable('plans').where('job_id', '=', jobId).where('state', '=', 'draft').where('revision', '=', revision);

async function findPlan(transaction: Transaction, jobId: string): Promise<StoredPlan | undefined> {
  const query = transaction.selectFrom('plans').where('job_id', '=', jobId).select(COLUMNS).orderBy('version', 'desc').limit(1);
  const row = await query.executeTakeFirst();
  return row && planOf(row);
}

/** Undefined when another save came between. */
async function writeDraft(transaction: Transaction, jobId: string, revision: string, plan: Plan): Promise<StoredPlan | undefined> {
  const saved = draftOf(transaction, jobId, revision).set({ content: plan, ...SAVED });
  const row = await saved.returning(COLUMNS).executeTakeFirst();
  return row && planOf(row);
}

/** Of two who begin the next version at once, one does. */
async function addVersion(transaction: Transaction, jobId: string, published: number, plan: Plan): Promise<StoredPlan | undefined> {
  const row = await transaction
    .insertInto('plans')
    .values({
      job_id: jobId,
      version: published + 1,
      organization_id: sql<string>`(select organization_id from jobs where id = ${jobId})`,
      content: plan,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
  return row && planOf(row);
}

type PlanRow = {
  version: number;
  state: StoredPlan['state'];
  published_at: Date | null;
  content: Plan;
  revision: string;
  saved_at: Date;
  drafting: boolean;
};

const planOf = (row: PlanRow): StoredPlan => ({
  version: row.version,
  state: row.state,
  publishedAt: isoOrNull(row.published_at),
  plan: row.content,
  revision: row.revision,
  savedAt: iso(row.saved_at),
  drafting: row.drafting,
});

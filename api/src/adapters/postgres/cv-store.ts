import { sql } from 'kysely';
import type { CvStore, CvTaskStore, StoredCv } from '../../ports/candidate-stores.ts';
import type { Transaction } from './scopes.ts';

export const cvStore = (transaction: Transaction): CvStore => ({
  holdStored: async (organizationId, largestBytes) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('cvs ' || ${organizationId}::text, 0))`.execute(transaction);
    const { files, bytes } = await transaction
      .selectFrom('cvs')
      .where('organization_id', '=', organizationId)
      .select([
        sql<string>`count(*)`.as('files'),
        sql<string>`coalesce(sum(case when state = 'awaiting-upload' then ${largestBytes} else size_bytes end), 0)`.as('bytes'),
      ])
      .executeTakeFirstOrThrow();
    return { files: Number(files), bytes: Number(bytes) };
  },
  create: async ({ id, organizationId, candidateId, path, fileName, sizeBytes, contentType }) => {
    await transaction
      .insertInto('cvs')
      .values({
        id,
        organization_id: organizationId,
        candidate_id: candidateId,
        path,
        file_name: fileName,
        size_bytes: sizeBytes,
        content_type: contentType,
      })
      .execute();
  },
  find: (cvId) => findCv(transaction, cvId),
  markParsing: async (cvId) => {
    const { numUpdatedRows } = await transaction
      .updateTable('cvs')
      .set({ state: 'parsing' })
      .where('id', '=', cvId)
      .where('state', '=', 'awaiting-upload')
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
});

/** For the task, which alone may write what was read. */
export const cvTaskStore = (transaction: Transaction): CvTaskStore => ({
  find: (cvId) => findCv(transaction, cvId),
  storeParsed: async (cvId, { text, pages, hiddenText }) => {
    await transaction
      .updateTable('cvs')
      .set({ state: 'ready', reason: null, text, pages, hidden_text: hiddenText !== null, hidden_text_found: hiddenText })
      .where('id', '=', cvId)
      .where('state', '=', 'parsing')
      .execute();
  },
  refuse: async (cvId, reason) => {
    await transaction.updateTable('cvs').set({ state: 'refused', reason }).where('id', '=', cvId).where('state', '=', 'parsing').execute();
  },
  remove: async (cvId) => {
    const removed = transaction.deleteFrom('cvs').where('id', '=', cvId).where('state', '<>', 'parsing').returning('path');
    return (await removed.executeTakeFirst())?.path;
  },
});

async function findCv(transaction: Transaction, cvId: string): Promise<StoredCv | undefined> {
  const row = await transaction
    .selectFrom('cvs')
    .where('id', '=', cvId)
    .select(['id', 'candidate_id', 'path', 'file_name', 'size_bytes', 'content_type', 'state'])
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      candidateId: row.candidate_id,
      path: row.path,
      fileName: row.file_name,
      sizeBytes: row.size_bytes,
      contentType: row.content_type,
      state: row.state,
    }
  );
}

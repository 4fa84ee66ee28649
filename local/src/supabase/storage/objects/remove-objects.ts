import type { Context } from 'hono';
import { z } from 'zod';
import { requireCaller } from '../caller-of.ts';
import { checkKey } from '../names.ts';
import { readJson } from '../read-json.ts';
import type { StorageDeps } from '../storage-deps.ts';
import { accessDenied } from '../storage-problem.ts';
import { mustFindObject, type ObjectRow } from './objects.ts';

/** Removes what the caller may remove and answers with just that; the rest stays without a word, as on Supabase. */
export async function removeObjects(c: Context, deps: StorageDeps, bucketId: string) {
  const caller = await requireCaller(c, deps);
  const { prefixes } = await readJson(c, { prefixes: z.array(z.string()).min(1).max(1000) });
  const removed = await deps.database.asCaller(caller, (query) =>
    query<ObjectRow>('delete from storage.objects where bucket_id = $1 and name = any($2) returning *', [bucketId, prefixes]),
  );
  await deps.files.remove(removed.map(({ version }) => version));
  return removed.map(({ name, id, bucket_id, metadata, user_metadata, created_at, updated_at }) => ({
    name,
    id,
    bucket_id,
    metadata,
    user_metadata,
    created_at,
    updated_at,
  }));
}

export async function removeObject(c: Context, deps: StorageDeps, { bucketId, key }: { bucketId: string; key: string }) {
  const caller = await requireCaller(c, deps);
  await deps.database.asService((query) => mustFindObject(query, bucketId, checkKey(key)));
  const [removed] = await deps.database.asCaller(caller, (query) =>
    query<{ version: string }>('delete from storage.objects where bucket_id = $1 and name = $2 returning version', [bucketId, key]),
  );
  if (!removed) throw accessDenied('Access denied');
  await deps.files.remove([removed.version]);
  return { message: 'Successfully deleted' };
}

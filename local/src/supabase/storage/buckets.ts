import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Query } from '../database.ts';
import { ownerOf, requireCaller } from './caller-of.ts';
import { checkBucketName } from './names.ts';
import { readJson } from './read-json.ts';
import type { StorageDeps } from './storage-deps.ts';
import { bucketNotEmpty, bucketTaken, invalidRequest, noSuchBucket, tooLarge, unsupportedType } from './storage-problem.ts';

/** The largest object of any bucket, as a project's own setting on Supabase. */
export const LARGEST_BYTES = 256 * 1024 * 1024;

export type BucketRow = { id: string; public: boolean; file_size_limit: string | null; allowed_mime_types: string[] | null };

const MIME_TYPE = /^(([a-zA-Z0-9\-+.]+)\/([a-zA-Z0-9\-+.]+|\*)(;\s*charset=[a-zA-Z0-9-]+)?|\*)$/;
const UNIT_BYTES: Record<string, number> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9 };
const COLUMNS = 'id, name, owner, public, created_at, updated_at, file_size_limit::float8 as file_size_limit, allowed_mime_types';

const Settings = {
  public: z.boolean().optional(),
  file_size_limit: z.union([z.number().int().nonnegative(), z.string()]).nullish(),
  allowed_mime_types: z.array(z.string()).nullish(),
};

export async function mustFindBucket(query: Query, id: string): Promise<BucketRow> {
  const [bucket] = await query<BucketRow>('select id, public, file_size_limit, allowed_mime_types from storage.buckets where id = $1', [
    id,
  ]);
  if (!bucket) throw noSuchBucket();
  return bucket;
}

/** Buckets themselves are rows under policies, too; in practice only the secret key may change them. */
export function bucketRoutes(routes: Hono, deps: StorageDeps): void {
  const asCaller = async <T>(c: Context, work: (query: Query) => Promise<T>) => deps.database.asCaller(await requireCaller(c, deps), work);

  routes.get('/bucket', async (c) => c.json(await asCaller(c, (query) => query(`select ${COLUMNS} from storage.buckets order by id`))));
  routes.get('/bucket/:id', async (c) => {
    const [bucket] = await asCaller(c, (query) => query(`select ${COLUMNS} from storage.buckets where id = $1`, [c.req.param('id')]));
    if (!bucket) throw noSuchBucket();
    return c.json(bucket);
  });
  routes.post('/bucket', async (c) => c.json({ name: await createBucket(c, deps) }));
  routes.put('/bucket/:id', async (c) => {
    const given = await readJson(c, Settings);
    const changed = await asCaller(c, (query) =>
      query(
        `update storage.buckets set public = coalesce($2, public), file_size_limit = case when $3 then $4 else file_size_limit end,
           allowed_mime_types = case when $5 then $6 else allowed_mime_types end, updated_at = now() where id = $1 returning id`,
        [
          c.req.param('id'),
          given.public ?? null,
          given.file_size_limit !== undefined,
          bytesOf(given.file_size_limit),
          given.allowed_mime_types !== undefined,
          checkTypes(given.allowed_mime_types),
        ],
      ),
    );
    if (!changed.length) throw noSuchBucket();
    return c.json({ message: 'Successfully updated' });
  });
  routes.post('/bucket/:id/empty', async (c) => {
    const emptied = await asCaller(c, async (query) => {
      await mustFindBucket(query, c.req.param('id'));
      return query<{ version: string }>('delete from storage.objects where bucket_id = $1 returning version', [c.req.param('id')]);
    });
    await deps.files.remove(emptied.map(({ version }) => version));
    return c.json({ message: 'Successfully emptied' });
  });
  routes.delete('/bucket/:id', async (c) => {
    const id = c.req.param('id');
    const holdsObjects = await deps.database.asService(async (query) => {
      await mustFindBucket(query, id);
      return (await query('select 1 from storage.objects where bucket_id = $1 limit 1', [id])).length > 0;
    });
    if (holdsObjects) throw bucketNotEmpty();
    const gone = await asCaller(c, (query) => query('delete from storage.buckets where id = $1 returning id', [id]));
    if (!gone.length) throw noSuchBucket();
    return c.json({ message: 'Successfully deleted' });
  });
}

async function createBucket(c: Context, deps: StorageDeps): Promise<string> {
  const caller = await requireCaller(c, deps);
  const given = await readJson(c, { ...Settings, id: z.string().optional(), name: z.string() });
  const id = checkBucketName(given.id || given.name);
  const owner = ownerOf(caller);
  await deps.database
    .asCaller(caller, (query) =>
      query(
        `insert into storage.buckets (id, name, owner, owner_id, public, file_size_limit, allowed_mime_types)
         values ($1, $2, $3::uuid, $3::text, $4, $5, $6)`,
        [
          id,
          checkBucketName(given.name),
          owner,
          given.public ?? false,
          bytesOf(given.file_size_limit),
          checkTypes(given.allowed_mime_types),
        ],
      ),
    )
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? bucketTaken() : error;
    });
  return given.name;
}

function bytesOf(limit: number | string | null | undefined): number | null {
  if (limit === null || limit === undefined) return null;
  const [, count, unit] = /^(\d+(?:\.\d+)?)(gb|mb|kb|b)$/i.exec(String(limit)) ?? [];
  const bytes = typeof limit === 'number' ? limit : Number(count) * (UNIT_BYTES[unit?.toLowerCase() ?? ''] ?? Number.NaN);
  if (!Number.isFinite(bytes)) throw invalidRequest('Invalid file size format, hint: use 20GB / 20MB / 30KB / 3B');
  if (bytes > LARGEST_BYTES) throw tooLarge();
  return Math.floor(bytes);
}

function checkTypes(types: string[] | null | undefined): string[] | null {
  const wrong = types?.find((type) => type.length > 1000 || !MIME_TYPE.test(type));
  if (wrong !== undefined) throw unsupportedType(wrong);
  return types ?? null;
}

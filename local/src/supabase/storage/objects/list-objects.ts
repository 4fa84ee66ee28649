import type { Context } from 'hono';
import { z } from 'zod';
import { requireCaller } from '../caller-of.ts';
import { readJson } from '../read-json.ts';
import type { StorageDeps } from '../storage-deps.ts';

const DEFAULT_LIMIT = 100;

/** One level of folders and files below a prefix, of those the caller may see; a folder is a name without an id. */
export async function listObjects(c: Context, deps: StorageDeps, bucketId: string) {
  const caller = await requireCaller(c, deps);
  const given = await readJson(c, {
    prefix: z.string(),
    limit: z.number().int().min(1).optional(),
    offset: z.number().int().min(0).optional(),
    search: z.string().optional(),
    sortBy: z
      .object({ column: z.enum(['name', 'updated_at', 'created_at', 'last_accessed_at']), order: z.enum(['asc', 'desc']).optional() })
      .optional(),
  });
  const prefix = given.prefix && !given.prefix.endsWith('/') ? `${given.prefix}/` : given.prefix;
  const { column = 'name', order = 'asc' } = given.sortBy ?? {};
  return deps.database.asCaller(caller, (query) =>
    query(
      `with below as (
         select substr(name, length($2) + 1) as rest, id, updated_at, created_at, last_accessed_at, metadata
         from storage.objects where bucket_id = $1 and starts_with(name, $2)
       ), level as (
         select distinct split_part(rest, '/', 1) as name, null::uuid as id, null::timestamptz as updated_at, null::timestamptz as created_at,
           null::timestamptz as last_accessed_at, null::jsonb as metadata
         from below where position('/' in rest) > 0
         union all
         select rest, id, updated_at, created_at, last_accessed_at, metadata from below where position('/' in rest) = 0
       )
       select * from level where starts_with(lower(name), lower($3)) order by ${column} ${order}, name limit $4 offset $5`,
      [bucketId, prefix, given.search ?? '', given.limit ?? DEFAULT_LIMIT, given.offset ?? 0],
    ),
  );
}

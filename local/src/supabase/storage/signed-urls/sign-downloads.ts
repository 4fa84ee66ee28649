import type { Context } from 'hono';
import { z } from 'zod';
import { requireCaller } from '../caller-of.ts';
import { checkKey } from '../names.ts';
import { mustFindObject } from '../objects/objects.ts';
import { readJson } from '../read-json.ts';
import type { StorageDeps } from '../storage-deps.ts';

const Seconds = z.number().int().min(1);

/** A URL for an object the caller may see, good for everybody who holds it until it expires. */
export async function signDownload(c: Context, deps: StorageDeps, { bucketId, key }: { bucketId: string; key: string }) {
  const caller = await requireCaller(c, deps);
  const { expiresIn } = await readJson(c, { expiresIn: Seconds });
  await deps.database.asCaller(caller, (query) => mustFindObject(query, bucketId, checkKey(key)));
  return { signedURL: await urlOf(deps, bucketId, key, expiresIn) };
}

/** The same for many at once; what the caller may not see is named in its place, the others are signed. */
export async function signDownloads(c: Context, deps: StorageDeps, bucketId: string) {
  const caller = await requireCaller(c, deps);
  const { expiresIn, paths } = await readJson(c, { expiresIn: Seconds, paths: z.array(z.string()).min(1).max(1000) });
  const visible = await deps.database.asCaller(caller, (query) =>
    query<{ name: string }>('select name from storage.objects where bucket_id = $1 and name = any($2)', [bucketId, paths]),
  );
  const names = new Set(visible.map(({ name }) => name));
  return Promise.all(
    paths.map(async (path) =>
      names.has(path)
        ? { error: null, path, signedURL: await urlOf(deps, bucketId, path, expiresIn) }
        : { error: 'Either the object does not exist or you do not have access to it', path, signedURL: null },
    ),
  );
}

const urlOf = async (deps: StorageDeps, bucketId: string, key: string, seconds: number) =>
  `/object/sign/${bucketId}/${key}?token=${await deps.urlTokens.signDownload(`${bucketId}/${key}`, seconds)}`;

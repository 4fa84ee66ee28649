import type { Context } from 'hono';
import type { Caller, Query } from '../../database.ts';
import { mustFindBucket } from '../buckets.ts';
import { ownerOf, requireCaller } from '../caller-of.ts';
import { checkKey } from '../names.ts';
import type { StorageDeps } from '../storage-deps.ts';
import { keyTaken, noSuchKey, tooLarge } from '../storage-problem.ts';
import { findObject, insertObject, type NewObject, upsertObject } from './objects.ts';
import { readUploadBody } from './upload-body.ts';

type Place = { bucketId: string; key: string };
type Right = { owner: string | null; upsert: boolean };

/** `POST` puts a new object, or replaces one with `x-upsert`; the policies are asked before a byte is read. */
export async function upload(c: Context, deps: StorageDeps, { bucketId, key }: Place) {
  const caller = await requireCaller(c, deps);
  const right = { owner: ownerOf(caller), upsert: c.req.header('x-upsert') === 'true' };
  return receive(c, deps, { bucketId, key: checkKey(key) }, right, () => mayPut(deps, caller, { bucketId, key }, right));
}

/** `PUT` replaces an object that is there. */
export async function replace(c: Context, deps: StorageDeps, { bucketId, key }: Place) {
  const caller = await requireCaller(c, deps);
  const right = { owner: ownerOf(caller), upsert: true };
  return receive(c, deps, { bucketId, key: checkKey(key) }, right, () =>
    deps.database.rehearseAsCaller(caller, async (query) => {
      const changed = await query('update storage.objects set version = version where bucket_id = $1 and name = $2 returning id', [
        bucketId,
        key,
      ]);
      if (!changed.length) throw noSuchKey();
    }),
  );
}

/** What was allowed when the URL was signed is not asked again; without `upsert` it puts one object once. */
export async function uploadBySignedUrl(c: Context, deps: StorageDeps, { bucketId, key }: Place) {
  const { owner, upsert } = await deps.urlTokens.readUpload(c.req.query('token'), `${bucketId}/${key}`);
  const stored = await receive(c, deps, { bucketId, key: checkKey(key) }, { owner: owner ?? null, upsert }, () =>
    upsert ? Promise.resolve() : deps.database.asService((query) => refuseTaken(query, { bucketId, key })),
  );
  return { Key: stored.Key };
}

export async function signUpload(c: Context, deps: StorageDeps, { bucketId, key }: Place) {
  const caller = await requireCaller(c, deps);
  await deps.database.asService((query) => mustFindBucket(query, bucketId));
  const right = { owner: ownerOf(caller), upsert: c.req.header('x-upsert') === 'true' };
  await mayPut(deps, caller, { bucketId, key: checkKey(key) }, right);
  const token = await deps.urlTokens.signUpload(`${bucketId}/${key}`, right);
  return { url: `/object/upload/sign/${bucketId}/${key}?token=${token}`, token };
}

function mayPut(deps: StorageDeps, caller: Caller, place: Place, { owner, upsert }: Right) {
  const object: NewObject = { ...place, owner, version: '1', metadata: {}, userMetadata: null };
  return deps.database
    .rehearseAsCaller(caller, (query) => (upsert ? upsertObject(query, object) : insertObject(query, object)))
    .catch(refuseTwice);
}

async function receive(c: Context, deps: StorageDeps, place: Place, { owner, upsert }: Right, ask: () => Promise<unknown>) {
  const bucket = await deps.database.asService((query) => mustFindBucket(query, place.bucketId));
  const body = await readUploadBody(c, bucket);
  await ask();
  const file = await deps.files.write(body.source, body.largestBytes);
  if (!file) throw tooLarge();
  const object: NewObject = {
    ...place,
    owner,
    version: file.version,
    userMetadata: body.userMetadata,
    metadata: {
      eTag: file.eTag,
      size: file.size,
      mimetype: body.mimeType,
      cacheControl: body.cacheControl,
      lastModified: deps.now().toISOString(),
      contentLength: file.size,
      httpStatusCode: 200,
    },
  };
  try {
    const { id, former } = await deps.database.asService((query) => record(query, object, upsert));
    if (former) await deps.files.remove([former]);
    return { Id: id, Key: `${place.bucketId}/${place.key}` };
  } catch (error) {
    await deps.files.remove([file.version]);
    return refuseTwice(error);
  }
}

async function record(query: Query, object: NewObject, upsert: boolean) {
  if (!upsert) return { id: (await insertObject(query, object))[0]?.id, former: undefined };
  await query('select pg_advisory_xact_lock(hashtext($1))', [`${object.bucketId}/${object.key}`]);
  const former = await findObject(query, object.bucketId, object.key);
  return { id: (await upsertObject(query, object))[0]?.id, former: former?.version };
}

async function refuseTaken(query: Query, { bucketId, key }: Place): Promise<void> {
  if (await findObject(query, bucketId, key)) throw keyTaken();
}

function refuseTwice(error: unknown): never {
  throw (error as { code?: string }).code === '23505' ? keyTaken() : error;
}

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { mustFindBucket } from '../buckets.ts';
import { findCaller, requireCaller } from '../caller-of.ts';
import { checkKey } from '../names.ts';
import type { StorageDeps } from '../storage-deps.ts';
import { invalidRange, noSuchBucket } from '../storage-problem.ts';
import { mustFindObject, type ObjectRow } from './objects.ts';
import { rangeOf } from './range.ts';

type Place = { bucketId: string; key: string };

/** Found as the caller: what the policies hide is not there. A public bucket shows everything to everybody. */
export async function findForCaller(c: Context, deps: StorageDeps, { bucketId, key }: Place): Promise<ObjectRow> {
  const caller = await findCaller(c, deps);
  const bucket = await deps.database.asService((query) => mustFindBucket(query, bucketId));
  checkKey(key);
  if (bucket.public) return deps.database.asService((query) => mustFindObject(query, bucketId, key));
  if (!caller) throw noSuchBucket();
  return deps.database.asCaller(caller, (query) => mustFindObject(query, bucketId, key));
}

export async function downloadAsCaller(c: Context, deps: StorageDeps, place: Place): Promise<Response> {
  return sendObject(c, deps, await findForCaller(c, deps, place));
}

/** `/object/authenticated/…` answers a bad token with its reason instead of "not found". */
export async function downloadAuthenticated(c: Context, deps: StorageDeps, place: Place): Promise<Response> {
  await requireCaller(c, deps);
  return downloadAsCaller(c, deps, place);
}

export async function downloadPublic(c: Context, deps: StorageDeps, { bucketId, key }: Place): Promise<Response> {
  const object = await deps.database.asService(async (query) => {
    if (!(await mustFindBucket(query, bucketId)).public) throw noSuchBucket();
    return mustFindObject(query, bucketId, checkKey(key));
  });
  return sendObject(c, deps, object);
}

export async function downloadBySignedUrl(c: Context, deps: StorageDeps, { bucketId, key }: Place): Promise<Response> {
  const { exp } = await deps.urlTokens.readDownload(c.req.query('token'), `${bucketId}/${key}`);
  const object = await deps.database.asService((query) => mustFindObject(query, bucketId, checkKey(key)));
  return sendObject(c, deps, object, new Date(exp * 1000));
}

function sendObject(c: Context, deps: StorageDeps, { metadata, version }: ObjectRow, expiresAt?: Date): Response {
  c.header('accept-ranges', 'bytes');
  c.header('etag', metadata.eTag);
  c.header('last-modified', new Date(metadata.lastModified).toUTCString());
  // A page of somebody's making must not run under this origin.
  c.header('content-type', metadata.mimetype.includes('text/html') ? 'text/plain' : metadata.mimetype);
  c.header('x-content-type-options', 'nosniff');
  c.header('x-robots-tag', 'none');
  if (expiresAt) c.header('expires', expiresAt.toUTCString());
  else c.header('cache-control', metadata.cacheControl);
  setDisposition(c);
  if (isKnownAlready(c, metadata)) return c.body(null, 304);
  return sendBytes(c, deps.files.pathOf(version), metadata.size);
}

function sendBytes(c: Context, file: string, size: number): Response {
  const range = rangeOf(c.req.header('range'), size);
  if (range === 'unsatisfiable') {
    c.header('content-range', `bytes */${size}`);
    throw invalidRange();
  }
  if (range) c.header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  c.header('content-length', String(range ? range.end - range.start + 1 : size));
  const status = range ? 206 : 200;
  // Opened only where somebody will read it to its end.
  if (c.req.method === 'HEAD' || size === 0) return c.body(null, status);
  return c.body(Readable.toWeb(createReadStream(file, range)) as ReadableStream<Uint8Array>, status);
}

function setDisposition(c: Context): void {
  const name = c.req.query('download');
  if (name === undefined) return;
  const encoded = encodeURIComponent(name);
  c.header('content-disposition', name === '' ? 'attachment;' : `attachment; filename=${encoded}; filename*=UTF-8''${encoded}`);
}

function isKnownAlready(c: Context, { eTag, lastModified }: ObjectRow['metadata']): boolean {
  const knownTag = c.req.header('if-none-match');
  if (knownTag) return knownTag === eTag;
  const knownSince = Date.parse(c.req.header('if-modified-since') ?? '');
  return Math.floor(Date.parse(lastModified) / 1000) * 1000 <= knownSince;
}

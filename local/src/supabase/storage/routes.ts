import { type Context, Hono } from 'hono';
import { bucketRoutes } from './buckets.ts';
import { downloadAsCaller, downloadAuthenticated, downloadBySignedUrl, downloadPublic, findForCaller } from './objects/download.ts';
import { listObjects } from './objects/list-objects.ts';
import type { ObjectRow } from './objects/objects.ts';
import { removeObject, removeObjects } from './objects/remove-objects.ts';
import { replace, signUpload, upload, uploadBySignedUrl } from './objects/upload.ts';
import { signDownload, signDownloads } from './signed-urls/sign-downloads.ts';
import type { StorageDeps } from './storage-deps.ts';

/** The routes of Supabase Storage behind supabase-js: buckets, objects and signed URLs. No images are resized, nothing is versioned. */
export function storageRoutes(deps: StorageDeps): Hono {
  const routes = new Hono();
  routes.get('/status', (c) => c.body(null, 200));
  bucketRoutes(routes, deps);

  routes.post('/object/list/:bucket', async (c) => c.json(await listObjects(c, deps, c.req.param('bucket'))));
  routes.post('/object/sign/:bucket', async (c) => c.json(await signDownloads(c, deps, c.req.param('bucket'))));
  routes.post('/object/sign/:bucket/:key{.+}', async (c) => c.json(await signDownload(c, deps, placeOf(c))));
  routes.post('/object/upload/sign/:bucket/:key{.+}', async (c) => c.json(await signUpload(c, deps, placeOf(c))));
  routes.put('/object/upload/sign/:bucket/:key{.+}', async (c) => c.json(await uploadBySignedUrl(c, deps, placeOf(c))));
  routes.get('/object/sign/:bucket/:key{.+}', (c) => downloadBySignedUrl(c, deps, placeOf(c)));
  routes.get('/object/public/:bucket/:key{.+}', (c) => downloadPublic(c, deps, placeOf(c)));
  routes.get('/object/authenticated/:bucket/:key{.+}', (c) => downloadAuthenticated(c, deps, placeOf(c)));
  routes.get('/object/info/:bucket/:key{.+}', async (c) => c.json(shownInfo(await findForCaller(c, deps, placeOf(c)))));

  routes.post('/object/:bucket/:key{.+}', async (c) => c.json(await upload(c, deps, placeOf(c))));
  routes.put('/object/:bucket/:key{.+}', async (c) => c.json(await replace(c, deps, placeOf(c))));
  routes.get('/object/:bucket/:key{.+}', (c) => downloadAsCaller(c, deps, placeOf(c)));
  routes.delete('/object/:bucket/:key{.+}', async (c) => c.json(await removeObject(c, deps, placeOf(c))));
  routes.delete('/object/:bucket', async (c) => c.json(await removeObjects(c, deps, c.req.param('bucket'))));
  return routes;
}

const placeOf = (c: Context) => ({ bucketId: c.req.param('bucket') ?? '', key: c.req.param('key') ?? '' });

const shownInfo = ({ id, name, version, bucket_id, metadata, user_metadata, created_at, updated_at }: ObjectRow) => ({
  id,
  name,
  version,
  bucket_id,
  size: metadata.size,
  content_type: metadata.mimetype,
  cache_control: metadata.cacheControl,
  etag: metadata.eTag,
  last_modified: metadata.lastModified,
  metadata: user_metadata ?? {},
  created_at,
  updated_at,
});

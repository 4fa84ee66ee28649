import type { Query } from '../../database.ts';
import { noSuchKey } from '../storage-problem.ts';

export type ObjectMetadata = {
  eTag: string;
  size: number;
  mimetype: string;
  cacheControl: string;
  lastModified: string;
  contentLength: number;
  httpStatusCode: 200;
};

export type ObjectRow = {
  id: string;
  name: string;
  bucket_id: string;
  version: string;
  metadata: ObjectMetadata;
  user_metadata: Record<string, unknown> | null;
  created_at: Date;
  updated_at: Date;
};

export type NewObject = {
  bucketId: string;
  key: string;
  owner: string | null;
  version: string;
  metadata: Partial<ObjectMetadata>;
  userMetadata: Record<string, unknown> | null;
};

const COLUMNS = 'id, name, bucket_id, version, metadata, user_metadata, created_at, updated_at';

/** Undefined when it is not there, or not to be seen by whoever asks. */
export const findObject = async (query: Query, bucketId: string, key: string) =>
  (await query<ObjectRow>(`select ${COLUMNS} from storage.objects where bucket_id = $1 and name = $2`, [bucketId, key]))[0];

export async function mustFindObject(query: Query, bucketId: string, key: string): Promise<ObjectRow> {
  const found = await findObject(query, bucketId, key);
  if (!found) throw noSuchKey();
  return found;
}

export const insertObject = (query: Query, object: NewObject) =>
  query<{ id: string }>(
    `insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata, user_metadata) values ($1, $2, $3::uuid, $3::text, $4, $5, $6)
     returning id`,
    valuesOf(object),
  );

export const upsertObject = (query: Query, object: NewObject) =>
  query<{ id: string }>(
    `insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata, user_metadata) values ($1, $2, $3::uuid, $3::text, $4, $5, $6)
     on conflict (bucket_id, name) do update set owner = excluded.owner, owner_id = excluded.owner_id, version = excluded.version,
       metadata = excluded.metadata, user_metadata = excluded.user_metadata, updated_at = now()
     returning id`,
    valuesOf(object),
  );

const valuesOf = ({ bucketId, key, owner, version, metadata, userMetadata }: NewObject) => [
  bucketId,
  key,
  owner,
  version,
  metadata,
  userMetadata,
];

import { createClient, StorageApiError, type SupabaseClient } from '@supabase/supabase-js';
import type { FileStorage, Files } from '../../ports/files.ts';
import { Unavailable } from '../../ports/unavailable.ts';

export type SupabaseOptions = { url: string; publishableKey: string; secretKey: string };

export function createFileStorage({ url, publishableKey, secretKey }: SupabaseOptions): FileStorage {
  const service = filesOf(createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } }), true);
  return {
    asUser: (token) => filesOf(createClient(url, publishableKey, { accessToken: async () => token }), false),
    asService: () => service,
    isReady: async () => {
      try {
        return (await service.sizeOf('cvs', 'is-it-there')) === undefined;
      } catch {
        return false;
      }
    },
  };
}

type Answer<T> = { data: T | null; error: Error | null };

function filesOf(client: SupabaseClient, mayReplace: boolean): Files {
  const from = (bucket: string) => client.storage.from(bucket);
  return {
    signUpload: async (bucket, path) => {
      const { signedUrl, token } = await expected(from(bucket).createSignedUploadUrl(path, { upsert: mayReplace }));
      return { url: signedUrl, token, path, bucket };
    },
    signDownload: async (bucket, path, seconds, saveAs) => {
      const options = saveAs === undefined ? {} : { download: saveAs };
      return (await expected(from(bucket).createSignedUrl(path, seconds, options))).signedUrl;
    },
    sizeOf: async (bucket, path) => (await whereThere(from(bucket).info(path)))?.size,
    read: async (bucket, path) => {
      const blob = await whereThere(from(bucket).download(path));
      return blob && new Uint8Array(await blob.arrayBuffer());
    },
    remove: async (bucket, path) => {
      await expected(from(bucket).remove([path]));
    },
  };
}

async function expected<T>(call: PromiseLike<Answer<T>>): Promise<T> {
  const { data, error } = await call;
  if (data !== null) return data;
  throw isRefusal(error) ? error : new Unavailable('storage', { cause: error });
}

/** Undefined when there is no such file, or not for this caller; a wrong key or a missing bucket says nothing of a file. */
async function whereThere<T>(call: PromiseLike<Answer<T>>): Promise<T | undefined> {
  try {
    return await expected(call);
  } catch (error) {
    if (isRefusal(error) && error.code === 'NoSuchKey') return undefined;
    throw error;
  }
}

const isRefusal = (error: unknown): error is StorageApiError => error instanceof StorageApiError && error.status < 500;

import type { Context } from 'hono';
import { z } from 'zod';
import { requestBytes } from '../../request-bytes.ts';
import { type BucketRow, LARGEST_BYTES } from '../buckets.ts';
import { invalidRequest, tooLarge, unsupportedType } from '../storage-problem.ts';

export type UploadBody = {
  source: AsyncIterable<Uint8Array>;
  mimeType: string;
  cacheControl: string;
  userMetadata: Record<string, unknown> | null;
  largestBytes: number;
};

const Metadata = z.record(z.string(), z.unknown());
/** Room for the boundaries and fields around the file of a form. */
const FORM_BYTES = 64 * 1024;

/** The bytes and what is said about them, refused before they are read where the headers already tell. */
export async function readUploadBody(c: Context, bucket: BucketRow): Promise<UploadBody> {
  const largestBytes = Math.min(Number(bucket.file_size_limit ?? LARGEST_BYTES), LARGEST_BYTES);
  const contentType = c.req.header('content-type') ?? 'application/octet-stream';
  const isForm = contentType.startsWith('multipart/form-data');
  if (Number(c.req.header('content-length')) > largestBytes + (isForm ? FORM_BYTES : 0)) throw tooLarge();
  const body = isForm ? await readForm(c, contentType, largestBytes) : readRaw(c, contentType);
  checkType(body.mimeType, bucket.allowed_mime_types);
  return { ...body, largestBytes };
}

const readRaw = (c: Context, mimeType: string) => ({
  source: requestBytes(c),
  mimeType,
  cacheControl: c.req.header('cache-control') ?? 'no-cache',
  userMetadata: parseMetadata(Buffer.from(c.req.header('x-metadata') ?? '', 'base64').toString('utf8')),
});

/** A form is held in memory, never more of it than the bucket allows. */
async function readForm(c: Context, contentType: string, largestBytes: number) {
  const limited = limit(requestBytes(c), largestBytes + FORM_BYTES);
  const form = await new Response(ReadableStream.from(limited), { headers: { 'content-type': contentType } })
    .formData()
    .catch((error: Error) => {
      throw error.cause instanceof TooLong || error instanceof TooLong ? tooLarge() : invalidRequest('No content provided');
    });
  const file = [...form.values()].find((value) => value instanceof Blob);
  if (!file) throw invalidRequest('No content provided');
  const cacheSeconds = form.get('cacheControl');
  return {
    source: file.stream() as AsyncIterable<Uint8Array>,
    mimeType: String(form.get('contentType') ?? file.type) || 'application/octet-stream',
    cacheControl: cacheSeconds ? `max-age=${cacheSeconds}` : 'no-cache',
    userMetadata: parseMetadata(String(form.get('metadata') ?? '')),
  };
}

class TooLong extends Error {}

async function* limit(source: AsyncIterable<Uint8Array>, largestBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const part of source) {
    bytes += part.byteLength;
    if (bytes > largestBytes) throw new TooLong();
    yield part;
  }
}

function checkType(mimeType: string, allowed: string[] | null): void {
  if (!allowed?.length) return;
  const [type, subtype] = mimeType.split('/');
  if (!allowed.some((entry) => entry === mimeType || entry === '*' || entry === `${type}/*` || entry === `${type}/${subtype}`)) {
    throw unsupportedType(mimeType);
  }
}

function parseMetadata(text: string): Record<string, unknown> | null {
  try {
    return Metadata.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

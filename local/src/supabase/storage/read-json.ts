import type { Context } from 'hono';
import { z } from 'zod';
import { requestBytes } from '../request-bytes.ts';
import { invalidRequest, tooLarge } from './storage-problem.ts';

const LARGEST_BYTES = 1_048_576;

/** The JSON body of a storage call; unknown fields are ignored, as Supabase Storage does. */
export async function readJson<Shape extends z.ZodRawShape>(c: Context, shape: Shape) {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of requestBytes(c)) {
    bytes += part.byteLength;
    if (bytes > LARGEST_BYTES) throw tooLarge();
    parts.push(part);
  }
  let json: unknown;
  try {
    json = JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw invalidRequest('Body is not valid JSON');
  }
  const parsed = z.object(shape).safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalidRequest(`body/${issue?.path.join('/')} ${issue?.message}`);
}

import type { Context } from 'hono';
import { z } from 'zod';
import { requestBytes } from '../request-bytes.ts';
import { AuthProblem } from './auth-problem.ts';

const LARGEST_BYTES = 1_048_576;

/** The JSON body, as Supabase Auth reads it: an unknown field is ignored, a field of the wrong type is no JSON of ours. */
export async function readBody<Shape extends z.ZodRawShape>(c: Context, shape: Shape) {
  const text = await readText(c);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw badJson(text === '' ? 'unexpected end of JSON input' : (error as Error).message);
  }
  const parsed = z.object(shape).safeParse(json);
  if (!parsed.success) throw badJson(`a field has the wrong type: ${parsed.error.issues[0]?.path.join('.') || 'body'}`);
  return parsed.data;
}

const badJson = (why: string) => new AuthProblem(400, 'bad_json', `Could not parse request body as JSON: ${why}`);

async function readText(c: Context): Promise<string> {
  const tooLarge = new AuthProblem(413, 'request_entity_too_large', `Request body too large (max ${LARGEST_BYTES} bytes)`);
  if (Number(c.req.header('content-length')) > LARGEST_BYTES) throw tooLarge;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of requestBytes(c)) {
    bytes += part.byteLength;
    if (bytes > LARGEST_BYTES) throw tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { BaseEnv } from './caller.ts';
import { Problem } from './problem.ts';

/** Bytes. Files do not pass here; they go to storage by a signed URL. */
const LARGEST_BODY = 1_000_000;

export const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    throw new Problem('too-large', 'The request is larger than 1 MB. Please shorten the text.');
  },
});

const MAY_BE_UNSTORABLE = /\\u(0000|d[89a-f])/i;

/** PostgreSQL stores neither NUL nor half a character; JSON can carry both. */
export const storableText = createMiddleware<BaseEnv>(async (c, next) => {
  const isJson = c.req.header('content-type')?.toLowerCase().includes('json') ?? false;
  if (isJson && MAY_BE_UNSTORABLE.test(await c.req.text()) && !isStorable(await c.req.text())) {
    throw new Problem('invalid', 'The text holds characters that cannot be stored. Please remove them.');
  }
  await next();
});

function isStorable(text: string): boolean {
  let storable = true;
  try {
    JSON.parse(text, (key, value: unknown) => {
      for (const part of [key, value]) if (typeof part === 'string' && (part.includes('\u0000') || !part.isWellFormed())) storable = false;
      return value;
    });
  } catch {
    // The validator says that it is malformed.
  }
  return storable;
}

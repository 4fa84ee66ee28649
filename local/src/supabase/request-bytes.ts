import type { Context, Next } from 'hono';

const LARGEST_DRAINED_BYTES = 128 * 1024 * 1024;

/** The body as it arrives. Leaving it early does not close the connection; `drainWhatIsLeft` reads the rest. */
export async function* requestBytes(c: Context): AsyncGenerator<Uint8Array> {
  const body = c.req.raw.body;
  if (body) yield* body.values({ preventCancel: true });
}

/** Who is still sending reads no answer: what is left of a refused body is thrown away, up to a limit. */
export async function drainWhatIsLeft(c: Context, next: Next) {
  await next();
  if (c.res.status < 400 || c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.raw.body?.locked) return;
  let bytes = 0;
  for await (const part of requestBytes(c)) {
    bytes += part.byteLength;
    if (bytes > LARGEST_DRAINED_BYTES) return;
  }
}

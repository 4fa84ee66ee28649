import { isLoopback } from '@viva/domain';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { BaseEnv } from './caller.ts';
import { Problem } from './problem.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** On one machine `localhost` and `127.0.0.1` are the same page. */
function isSameOrigin(origin: string, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  const own = new URL(publicUrl);
  if (given.origin === own.origin) return true;
  return isLoopback(given.hostname) && isLoopback(own.hostname) && given.port === own.port && given.protocol === own.protocol;
}

function refuse<E extends BaseEnv>(c: Context<E>): never {
  throw new Problem('forbidden', `This was sent from another page. Please open ${new URL(c.var.deps.publicUrl).origin} and try again.`);
}

/** What a browser carries cookies for must come from our own page. */
export function requireOwnOrigin<E extends BaseEnv>(c: Context<E>): void {
  if (READS.has(c.req.method)) return;
  const origin = c.req.header('origin');
  if (origin === undefined || !isSameOrigin(origin, c.var.deps.publicUrl)) refuse(c);
}

/** A change sent by a foreign page is refused whoever it speaks for: the recruiter's cookie became a token on the way here. */
export const noForeignOrigin = createMiddleware<BaseEnv>(async (c, next) => {
  const origin = c.req.header('origin');
  if (!READS.has(c.req.method) && origin !== undefined && !isSameOrigin(origin, c.var.deps.publicUrl)) refuse(c);
  await next();
});

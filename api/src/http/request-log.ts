import type { Caller } from '@viva/domain';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { BaseEnv } from './caller.ts';

/** One wide line a request: the route's pattern and ids, never the path as typed, a body, a header or a name. */
export const logRequest = createMiddleware<BaseEnv>(async (c, next) => {
  const startedAt = performance.now();
  c.header('x-request-id', c.var.requestId);
  await next();
  const { log } = c.var.deps;
  const route = routePath(c, -1);
  if (route === '/healthz' || route === '/agent/presence') return;
  log.info(
    {
      requestId: c.var.requestId,
      method: c.req.method,
      route: c.res.status === 404 && route === '/*' ? 'unknown' : route,
      status: c.res.status,
      problem: c.var.problemCode,
      durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      ...idsOf(c.var.caller),
      ...idsIn(c.req.param()),
    },
    'request',
  );
});

function idsOf(caller: Caller) {
  switch (caller.kind) {
    case 'recruiter':
      return { caller: caller.kind, userId: caller.userId, organizationId: caller.organizationId };
    case 'candidate':
      return { caller: caller.kind, interviewId: caller.interviewId };
    default:
      return { caller: caller.kind };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const idsIn = (params: Record<string, string>) => Object.fromEntries(Object.entries(params).filter(([, value]) => UUID.test(value)));

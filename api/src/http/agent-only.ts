import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bearerToken } from './bearer-token.ts';
import type { BaseEnv } from './caller.ts';
import { Problem } from './problem.ts';

const authenticateAgent: MiddlewareHandler<BaseEnv> = createMiddleware<BaseEnv>(async (c, next) => {
  const token = bearerToken(c.req.header('authorization'));
  if (token === undefined || !c.var.deps.isAgentToken(token)) {
    throw new Problem('unauthenticated', 'The agent token is missing or wrong. AGENT_TOKEN must be the same for api and agent.');
  }
  c.set('caller', { kind: 'agent' });
  await next();
});

/** A worker that holds the agent token. */
export const agentOnly = { security: [{ agent: [] as string[] }], middleware: authenticateAgent };

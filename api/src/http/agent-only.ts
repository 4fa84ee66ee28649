import type { MiddlewareHandler } from 'hono';
import type { BaseEnv } from './caller.ts';

const authenticateAgent: MiddlewareHandler<BaseEnv> = async (_c, next) => {
  await next();
};

/** A worker that holds the agent token. */
export const agentOnly = { security: [{ agent: [] as string[] }], middleware: authenticateAgent };

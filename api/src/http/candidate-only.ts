import type { MiddlewareHandler } from 'hono';
import type { CandidateEnv } from './caller.ts';

const authenticateCandidate: MiddlewareHandler<CandidateEnv> = async (_c, next) => {
  await next();
};

/** Whoever holds the cookie of the interview in the path. */
export const candidateOnly = { security: [{ candidate: [] as string[] }], middleware: authenticateCandidate };

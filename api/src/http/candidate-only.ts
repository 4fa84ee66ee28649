import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { CandidateEnv } from './caller.ts';
import { requireOwnOrigin } from './origin.ts';
import { Problem } from './problem.ts';
import { hashSession, readSessionCookie } from './session-cookie.ts';

const authenticateCandidate: MiddlewareHandler<CandidateEnv> = createMiddleware<CandidateEnv>(async (c, next) => {
  const publicId = c.req.param('publicId') ?? '';
  const secret = readSessionCookie(c, publicId);
  const interview =
    secret === undefined
      ? undefined
      : await c.var.deps.database.unscoped(({ doors }) => doors.findInterview(publicId, hashSession(secret)));
  if (interview === undefined) {
    throw new Problem('unauthenticated', 'This browser does not hold this interview. Open it where you began, or ask for a new link.');
  }
  requireOwnOrigin(c);
  const candidate = { kind: 'candidate' as const, interviewId: interview.id };
  c.set('candidate', candidate);
  c.set('caller', candidate);
  await next();
});

/** Whoever holds the cookie of the interview in the path. */
export const candidateOnly = { security: [{ candidate: [] as string[] }], middleware: authenticateCandidate };

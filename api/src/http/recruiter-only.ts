import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bearerToken } from './bearer-token.ts';
import type { BaseEnv, RecruiterEnv, User, UserEnv } from './caller.ts';
import { Problem } from './problem.ts';

async function userOf<E extends BaseEnv>(c: Context<E>): Promise<User> {
  const token = bearerToken(c.req.header('authorization'));
  const user = token === undefined ? undefined : await c.var.deps.readSession(token);
  if (user === undefined) throw new Problem('unauthenticated', 'Your session is missing or over. Please sign in again.');
  return user;
}

const authenticateUser: MiddlewareHandler<UserEnv> = createMiddleware<UserEnv>(async (c, next) => {
  c.set('user', await userOf(c));
  await next();
});

const authenticateRecruiter: MiddlewareHandler<RecruiterEnv> = createMiddleware<RecruiterEnv>(async (c, next) => {
  const user = await userOf(c);
  const membership = await c.var.deps.database.asUser(user, ({ organizations }) => organizations.ownMembership());
  if (membership === undefined) throw new Problem('forbidden', 'You do not belong to an organization yet. Create one first.');
  const recruiter = { kind: 'recruiter' as const, ...user, organizationId: membership.organization.id, role: membership.role };
  c.set('recruiter', recruiter);
  c.set('caller', recruiter);
  await next();
});

const security = [{ recruiter: [] as string[] }];

/** Anyone with a valid session, member of an organization or not. */
export const signedIn = { security, middleware: authenticateUser };

/** A member of an organization. */
export const recruiterOnly = { security, middleware: authenticateRecruiter };

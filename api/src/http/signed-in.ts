import type { MiddlewareHandler } from 'hono';
import type { RecruiterEnv, UserEnv } from './caller.ts';

const authenticateUser: MiddlewareHandler<UserEnv> = async (_c, next) => {
  await next();
};
const authenticateRecruiter: MiddlewareHandler<RecruiterEnv> = async (_c, next) => {
  await next();
};

const security = [{ recruiter: [] as string[] }];

/** Anyone with a valid session, member of an organization or not. */
export const signedIn = { security, middleware: authenticateUser };

/** A member of an organization. */
export const recruiterOnly = { security, middleware: authenticateRecruiter };

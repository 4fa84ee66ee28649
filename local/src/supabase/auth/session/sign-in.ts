import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import { isPassword } from '../account/password.ts';
import { findUserByEmail, isBanned } from '../account/users.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { AuthProblem, invalidCredentials } from '../auth-problem.ts';
import { readBody } from '../request-body.ts';
import { openSession, type SignedIn } from './sessions.ts';

/** An unknown address, a wrong password and none at all are one answer, and take one time. */
export async function signIn(c: Context, deps: AuthDeps, address: string): Promise<SignedIn> {
  const { email, password } = await readBody(c, { email: z.string().nullish(), password: z.string().nullish() });
  if (!email) throw new AuthProblem(400, 'validation_failed', 'missing email or phone');
  const user = await deps.database.asService((query) => findUserByEmail(query, email));
  const who = attemptKey(address, email);
  // Names are free to make up, so an address has so many of them; whoever has an account is never among those it shuts out.
  const isCounted = deps.addresses.take(address);
  if (!(isCounted || user) || !deps.signIns.take(who)) throw new AuthProblem(429, 'over_request_rate_limit', 'Request rate limit reached');
  if (!(await isPassword(password ?? '', user?.encrypted_password)) || !user) throw invalidCredentials();
  deps.signIns.giveBack(who);
  if (isCounted) deps.addresses.giveBack(address);
  if (isBanned(user, deps.now())) throw new AuthProblem(400, 'user_banned', 'User is banned');
  if (!user.email_confirmed_at) throw new AuthProblem(400, 'email_not_confirmed', 'Email not confirmed');
  return deps.database.asService((query) => openSession(deps, query, user));
}

/** By account too, since the pages' server signs everybody in from one address; hashed, since a caller chooses the length. */
const attemptKey = (address: string, email: string) => createHash('sha256').update(`${address} ${email.toLowerCase()}`).digest('base64url');

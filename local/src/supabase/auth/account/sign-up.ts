import type { Context } from 'hono';
import { z } from 'zod';
import type { AuthDeps } from '../auth-deps.ts';
import { AuthProblem } from '../auth-problem.ts';
import { readBody } from '../request-body.ts';
import { openSession, type SignedIn } from '../session/sessions.ts';
import { checkEmail } from './email.ts';
import { checkPassword, hashPassword } from './password.ts';
import { createUser } from './users.ts';

const Metadata = z.record(z.string(), z.unknown());

/** No mail leaves this machine, so an address is confirmed as it is given. */
export async function signUp(c: Context, deps: AuthDeps): Promise<SignedIn> {
  const given = await readBody(c, { email: z.string().nullish(), password: z.string().nullish(), data: Metadata.nullish() });
  if (!given.email) throw new AuthProblem(422, 'anonymous_provider_disabled', 'Anonymous sign-ins are disabled');
  if (deps.signUp === 'closed') throw new AuthProblem(422, 'signup_disabled', 'Signups not allowed for this instance');
  if (!given.password) throw new AuthProblem(400, 'validation_failed', 'Signup requires a valid password');
  checkPassword(given.password);
  const email = checkEmail(given.email);
  const passwordHash = await hashPassword(given.password);
  return deps.database.asService(async (query) => {
    const user = await createUser(
      query,
      { email, passwordHash, isConfirmed: true, userMetadata: given.data ?? {}, appMetadata: {} },
      deps.now(),
    );
    if (!user) throw new AuthProblem(422, 'user_already_exists', 'User already registered');
    return openSession(deps, query, user);
  });
}

import type { Context } from 'hono';
import { z } from 'zod';
import type { AuthDeps } from '../auth-deps.ts';
import { AuthProblem } from '../auth-problem.ts';
import { readBody } from '../request-body.ts';
import { requireUser } from '../session/authenticate.ts';
import { checkEmail } from './email.ts';
import { noMail } from './no-mail.ts';
import { checkPassword, hashPassword, isPassword } from './password.ts';
import { findUser, findUserByEmail, shownUser } from './users.ts';

const Metadata = z.record(z.string(), z.unknown());

/** Changes the caller's password and metadata. A new password ends the user's other sessions. */
export async function updateUser(c: Context, deps: AuthDeps) {
  const { user, sessionId } = await requireUser(c, deps);
  const given = await readBody(c, {
    email: z.string().nullish(),
    password: z.string().nullish(),
    data: Metadata.nullish(),
    app_metadata: Metadata.nullish(),
  });
  const email = given.email ? checkEmail(given.email) : undefined;
  if (typeof given.password === 'string') checkPassword(given.password);
  if (given.app_metadata) throw new AuthProblem(403, 'not_admin', 'Updating app_metadata requires admin privileges');
  if (email && email !== user.email) await refuseNewEmail(deps, email);
  const passwordHash = given.password ? await newPasswordHash(given.password, user.encrypted_password) : undefined;

  return deps.database.asService(async (query) => {
    await query(
      `update auth.users set encrypted_password = coalesce($2, encrypted_password),
         raw_user_meta_data = $3, updated_at = $4 where id = $1`,
      [user.id, passwordHash ?? null, merge(user.raw_user_meta_data, given.data ?? {}), deps.now()],
    );
    if (passwordHash) {
      await query('delete from auth.sessions where user_id = $1 and id is distinct from $2::uuid', [user.id, sessionId ?? null]);
    }
    const updated = await findUser(query, user.id);
    if (!updated) throw new AuthProblem(403, 'user_not_found', 'User from sub claim in JWT does not exist');
    return shownUser(updated);
  });
}

/** A key set to null is removed. */
const merge = (present: Record<string, unknown>, given: Record<string, unknown>) =>
  Object.fromEntries(Object.entries({ ...present, ...given }).filter(([, value]) => value !== null));

async function newPasswordHash(password: string, present: string | null): Promise<string> {
  if (await isPassword(password, present)) {
    throw new AuthProblem(422, 'same_password', 'New password should be different from the old password.');
  }
  return hashPassword(password);
}

/** A free address would have to be confirmed by mail, and none leaves this machine. */
async function refuseNewEmail(deps: AuthDeps, email: string): Promise<never> {
  const taken = await deps.database.asService((query) => findUserByEmail(query, email));
  if (taken) throw new AuthProblem(422, 'email_exists', 'A user with this email address has already been registered');
  throw noMail();
}

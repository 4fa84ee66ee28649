import type { Context } from 'hono';
import { z } from 'zod';
import type { Query } from '../../database.ts';
import { findUser, isBanned } from '../account/users.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { AuthProblem } from '../auth-problem.ts';
import { readBody } from '../request-body.ts';
import { addRefreshToken, answerWith, type SignedIn } from './sessions.ts';

type TokenRow = { token: string; revoked: boolean; parent: string | null; updated_at: Date; session_id: string };

const NOT_VALID = 'Refresh token is not valid';
const NOT_FOUND = 'Invalid Refresh Token: Refresh Token Not Found';
const ALREADY_USED = 'Invalid Refresh Token: Already Used';

/** Swaps a refresh token for the next one. A token used twice within its rights is served, a stolen one ends the session. */
export async function refresh(c: Context, deps: AuthDeps): Promise<SignedIn> {
  const { refresh_token: token } = await readBody(c, { refresh_token: z.string().nullish() });
  if (!token || !/^[a-z0-9]{12}$/.test(token)) throw new AuthProblem(400, 'validation_failed', NOT_VALID);
  const outcome = await deps.database.asService((query) => swap(deps, query, token));
  // Thrown outside the transaction: revoking the session's tokens must be kept.
  if (outcome instanceof AuthProblem) throw outcome;
  return outcome;
}

async function swap(deps: AuthDeps, query: Query, token: string): Promise<SignedIn | AuthProblem> {
  const session = await lockSessionOf(query, token);
  if (!session) return new AuthProblem(400, 'refresh_token_not_found', NOT_FOUND);
  const user = await findUser(query, session.user_id);
  if (!user || isBanned(user, deps.now())) return new AuthProblem(400, 'user_banned', 'Invalid Refresh Token: User Banned');
  const next = await nextToken(deps, query, session, token);
  return next ? answerWith(deps, query, session, next) : new AuthProblem(400, 'refresh_token_already_used', ALREADY_USED);
}

/** One refresh of a session at a time: the second waits, and then finds the token already swapped. */
async function lockSessionOf(query: Query, token: string) {
  const [session] = await query<{ id: string; user_id: string; aal: string; created_at: Date }>(
    `select id, user_id, aal, created_at from auth.sessions
     where id = (select session_id from auth.refresh_tokens where token = $1) for update`,
    [token],
  );
  return session;
}

async function nextToken(
  deps: AuthDeps,
  query: Query,
  session: { id: string; user_id: string },
  token: string,
): Promise<string | undefined> {
  const now = deps.now();
  const [used] = await query<TokenRow>('select token, revoked, parent, updated_at, session_id from auth.refresh_tokens where token = $1', [
    token,
  ]);
  if (!used) return undefined;
  if (used.revoked) {
    const [active] = await query<TokenRow>(
      'select token, revoked, parent, updated_at, session_id from auth.refresh_tokens where session_id = $1 and not revoked order by id desc limit 1',
      [session.id],
    );
    // The answer to the last refresh was lost on its way: the same one is given again.
    if (active?.parent === used.token) return active.token;
    if (now.getTime() > used.updated_at.getTime() + deps.reuseMs) {
      await query('update auth.refresh_tokens set revoked = true, updated_at = $2 where session_id = $1 and not revoked', [
        session.id,
        now,
      ]);
      return undefined;
    }
  }
  await query('update auth.refresh_tokens set revoked = true, updated_at = $2 where token = $1', [used.token, now]);
  await query("update auth.sessions set refreshed_at = $2::timestamptz at time zone 'utc', updated_at = $2 where id = $1", [
    session.id,
    now,
  ]);
  return addRefreshToken(query, session, used.token, now);
}

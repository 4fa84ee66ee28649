import type { Context } from 'hono';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { bearerOf, roleOfApiKey } from '../../keys/api-key.ts';
import { findUser, isBanned, type UserRow } from '../account/users.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { AuthProblem } from '../auth-problem.ts';

const Uuid = z.guid();

/** The claims of whoever asks; an API key sent as the token stands for its role, as behind the hosted gateway. */
export async function readClaims(c: Context, deps: AuthDeps): Promise<JWTPayload> {
  const token = bearerOf(c.req.header('authorization'));
  if (!token) throw new AuthProblem(401, 'no_authorization', 'This endpoint requires a valid Bearer token');
  const role = roleOfApiKey(deps.keys, token);
  if (role) return { role };
  const reading = await deps.tokens.read(token, deps.now());
  if (!reading.ok) throw badJwt(`invalid JWT: unable to parse or verify signature, ${reading.because}`);
  return reading.claims;
}

/** The user whose live session this token belongs to: after sign-out a token that has not expired opens nothing here. */
export async function requireUser(c: Context, deps: AuthDeps): Promise<{ user: UserRow; sessionId: string | undefined }> {
  const claims = await readClaims(c, deps);
  if (!claims.sub) throw badJwt('invalid claim: missing sub claim');
  if (!Uuid.safeParse(claims.sub).success) throw new AuthProblem(400, 'bad_jwt', 'invalid claim: sub claim must be a UUID');
  const userId = claims.sub;
  const sessionId = typeof claims.session_id === 'string' ? claims.session_id : undefined;
  if (sessionId && !Uuid.safeParse(sessionId).success) throw badJwt('invalid claim: session_id claim must be a UUID');
  return deps.database.asService(async (query) => {
    const user = await findUser(query, userId);
    if (!user) throw new AuthProblem(403, 'user_not_found', 'User from sub claim in JWT does not exist');
    if (sessionId && !(await query('select 1 from auth.sessions where id = $1', [sessionId])).length) {
      throw new AuthProblem(403, 'session_not_found', 'Session from session_id claim in JWT does not exist');
    }
    if (isBanned(user, deps.now())) throw new AuthProblem(403, 'user_banned', 'User is banned');
    return { user, sessionId };
  });
}

export async function requireAdmin(c: Context, deps: AuthDeps): Promise<void> {
  const claims = await readClaims(c, deps);
  if (claims.role !== 'service_role') throw new AuthProblem(403, 'not_admin', 'User not allowed');
}

const badJwt = (message: string) => new AuthProblem(403, 'bad_jwt', message);

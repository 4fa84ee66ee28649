import { randomInt, randomUUID } from 'node:crypto';
import type { Query } from '../../database.ts';
import { ACCESS_TOKEN_SECONDS } from '../../keys/access-token.ts';
import { findUser, shownUser, type UserRow } from '../account/users.ts';
import type { AuthDeps } from '../auth-deps.ts';

export type SignedIn = {
  access_token: string;
  token_type: 'bearer';
  expires_in: number;
  expires_at: number;
  refresh_token: string;
  user: ReturnType<typeof shownUser>;
};

type SessionRow = { id: string; user_id: string; aal: string; created_at: Date };

const TOKEN_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const newRefreshToken = () => Array.from({ length: 12 }, () => TOKEN_ALPHABET[randomInt(TOKEN_ALPHABET.length)]).join('');

/** A new session of a user who has just proved who they are. */
export async function openSession(deps: AuthDeps, query: Query, user: UserRow): Promise<SignedIn> {
  const now = deps.now();
  const [session] = await query<SessionRow>(
    `insert into auth.sessions (id, user_id, created_at, updated_at, aal) values ($1, $2, $3, $3, 'aal1') returning id, user_id, aal, created_at`,
    [randomUUID(), user.id, now],
  );
  if (!session) throw new Error('A session was not stored.');
  return answerWith(deps, query, session, await addRefreshToken(query, session, null, now));
}

export async function addRefreshToken(
  query: Query,
  session: { id: string; user_id: string },
  parent: string | null,
  now: Date,
): Promise<string> {
  const token = newRefreshToken();
  await query(
    'insert into auth.refresh_tokens (token, user_id, revoked, parent, session_id, created_at, updated_at) values ($1, $2, false, $3, $4, $5, $5)',
    [token, session.user_id, parent, session.id, now],
  );
  return token;
}

/** The answer to a sign-in or a refresh: a fresh access token beside the refresh token. */
export async function answerWith(deps: AuthDeps, query: Query, session: SessionRow, refreshToken: string): Promise<SignedIn> {
  const now = deps.now();
  await query('update auth.users set last_sign_in_at = $2, updated_at = $2 where id = $1', [session.user_id, now]);
  const user = await findUser(query, session.user_id);
  if (!user) throw new Error('The user of a session is gone.');
  const accessToken = await deps.tokens.sign(
    {
      sub: user.id,
      email: user.email,
      phone: '',
      app_metadata: user.raw_app_meta_data,
      user_metadata: user.raw_user_meta_data,
      role: user.role,
      aal: session.aal,
      amr: [{ method: 'password', timestamp: Math.floor(session.created_at.getTime() / 1000) }],
      session_id: session.id,
      is_anonymous: false,
    },
    now,
  );
  return {
    access_token: accessToken,
    token_type: 'bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    expires_at: Math.floor(now.getTime() / 1000) + ACCESS_TOKEN_SECONDS,
    refresh_token: refreshToken,
    user: shownUser(user),
  };
}

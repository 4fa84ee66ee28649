import { createServerClient } from '@supabase/ssr';
import type { Env } from '#env.ts';
import { refreshOnce } from './refresh-once.ts';
import { KEPT_FOR, sessionCookie } from './session-cookie.ts';

export type Cookie = { name: string; value: string };
export type CookieChange = Cookie & { options: Record<string, unknown> };

/** `unavailable`: the session may be good, but Auth could not be asked to renew it. */
export type Session = { state: 'signed-in'; accessToken: string } | { state: 'signed-out' } | { state: 'unavailable' };

const sendOnce = refreshOnce((input, init) => fetch(input, init));

type CookieJar = { read: () => Cookie[]; write: (changes: CookieChange[]) => void };

export function authClient(env: Env, jar: CookieJar) {
  return createServerClient(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY || 'unset', {
    cookieOptions: sessionCookie(env.PUBLIC_URL),
    // The tokens are all this server needs; the person's details stay with Auth.
    cookies: { encode: 'tokens-only', getAll: jar.read, setAll: (changes) => jar.write(changes.map(keptAsLongAsOurs)) },
    global: { fetch: sendOnce },
  });
}

/** The library keeps what it writes for 400 days whatever it is told; what it deletes has 0. */
const keptAsLongAsOurs = (change: CookieChange): CookieChange =>
  change.options.maxAge === 0 ? change : { ...change, options: { ...change.options, maxAge: KEPT_FOR } };

/** Reads the session from the request's cookies and renews it when it is about to expire. The api verifies the token. */
export async function readSession(env: Env, jar: CookieJar): Promise<Session> {
  const { name } = sessionCookie(env.PUBLIC_URL);
  const present = jar.read().some((cookie) => cookie.name === name || cookie.name.startsWith(`${name}.`));
  if (!present) return { state: 'signed-out' };
  const { data, error } = await authClient(env, jar).auth.getSession();
  if (data.session) return { state: 'signed-in', accessToken: data.session.access_token };
  return error?.name === 'AuthRetryableFetchError' ? { state: 'unavailable' } : { state: 'signed-out' };
}

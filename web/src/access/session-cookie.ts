import type { CookieOptionsWithName } from '@supabase/ssr';

/** Seconds: thirty days, begun anew whenever the session is renewed. */
export const KEPT_FOR = 60 * 60 * 24 * 30;

/**
 * The recruiter's session. `__Host-` needs Secure, which plain http cannot have: there the name is plain,
 * which only a loopback address should ever need.
 */
export function sessionCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? '__Host-viva-session' : 'viva-session',
    httpOnly: true,
    secure,
    sameSite: 'lax',
    path: '/',
    maxAge: KEPT_FOR,
  } satisfies CookieOptionsWithName;
}

const CANDIDATE_COOKIE = /^(__Host-)?interview-[\w-]+$/;
/** Next has decoded the values: one with anything else could carry a second cookie, of a name a neighbouring site may not set. */
const SECRET = /^[\w-]+$/;

/** The cookies the api may see: the candidate's. The recruiter's session stays with this server. */
export function cookiesForApi(cookies: readonly { name: string; value: string }[]): string {
  return cookies
    .filter(({ name, value }) => CANDIDATE_COOKIE.test(name) && SECRET.test(value))
    .map((cookie) => `${cookie.name}=${cookie.value}`)
    .join('; ');
}

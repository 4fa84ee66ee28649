import { type NextRequest, NextResponse } from 'next/server';
import type { Env } from '#env.ts';
import { problemResponse } from './problem-response.ts';
import type { Session } from './recruiter-session.ts';
import { cookiesForApi } from './session-cookie.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Bytes the api reads. It answers before a larger body has passed, and the hop would break on what still comes. */
const LARGEST_BODY = 1_000_000;

/** Sends `/api/*` on to the api with the prefix taken off, the recruiter's token put on, and nothing forged left in. */
export function forwardToApi(request: NextRequest, env: Env, session: Session) {
  const refusal = refusalOf(request, env, session);
  if (refusal) return refusal;
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  if (session.state === 'signed-in') headers.set('authorization', `Bearer ${session.accessToken}`);
  headers.delete('cookie');
  const cookies = cookiesForApi(request.cookies.getAll());
  if (cookies) headers.set('cookie', cookies);
  for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded']) headers.delete(name);
  const address = trustedAddress(request.headers.get('x-forwarded-for'), env.TRUSTED_PROXY_HOPS);
  if (address) headers.set('x-forwarded-for', address);
  const path = request.nextUrl.pathname.replace(/^\/api(?=\/|$)/, '') || '/';
  return NextResponse.rewrite(new URL(`${path}${request.nextUrl.search}`, env.API_URL), { request: { headers } });
}

function refusalOf(request: NextRequest, env: Env, session: Session) {
  if (session.state === 'unavailable') {
    return problemResponse({
      status: 503,
      code: 'unavailable',
      title: 'Not available at the moment',
      detail: 'Your session could not be renewed just now. Nothing is lost. Try again in a moment.',
    });
  }
  // Agents reach the api directly; their routes have no business on the people's origin.
  if (isForAgents(request.nextUrl.pathname)) {
    return problemResponse({ status: 404, code: 'not-found', title: 'Not found', detail: 'There is nothing here.' });
  }
  if (Number(request.headers.get('content-length')) > LARGEST_BODY) {
    return problemResponse({
      status: 413,
      code: 'too-large',
      title: 'Too large',
      detail: 'The request is larger than 1 MB. Please shorten the text.',
    });
  }
  if (READS.has(request.method) || session.state === 'signed-out') return undefined;
  const { origin } = new URL(env.PUBLIC_URL);
  if (request.headers.get('origin') === origin) return undefined;
  return problemResponse({
    status: 403,
    code: 'forbidden',
    title: 'Not allowed',
    detail: `Changes are accepted only from ${origin}. Open Viva there and try again.`,
  });
}

/** Each trusted proxy adds the address it saw at the end; whatever stands before those was claimed by the client. */
function trustedAddress(forwardedFor: string | null, hops: number): string | undefined {
  return hops > 0 ? forwardedFor?.split(',').at(-hops)?.trim() : undefined;
}

/** Also when it is written another way, such as `%61gent`. What cannot be read leads nowhere. */
function isForAgents(pathname: string): boolean {
  try {
    return /^\/+api\/+agent(\/|$)/.test(decodeURIComponent(pathname));
  } catch {
    return true;
  }
}

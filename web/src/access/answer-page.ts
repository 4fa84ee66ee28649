import { isLoopback } from '@viva/domain';
import { type NextRequest, NextResponse } from 'next/server';
import type { Env } from '#env.ts';
import { plainPage } from './plain-page.ts';
import type { Session } from './recruiter-session.ts';
import { securityHeaders } from './security-headers.ts';

const TRY_AGAIN_AFTER_S = 5;
const OPEN_TO_ALL = /^\/(sign-in|sign-out|i)(\/|$)/;

/** A page: with its headers, the recruiter's token for the server's own calls, and behind sign-in unless it is open to all. */
export function answerPage(request: NextRequest, env: Env, session: Session) {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const page = securityHeaders(env, nonce);
  const response =
    otherAddress(request, env, nonce) ?? waitForAuth(request, session) ?? signInFirst(request, session) ?? nextPage(request, session, page);
  for (const [name, value] of Object.entries(page)) response.headers.set(name, value);
  // Sent before its script has loaded, this form must say where it comes from, or it would be taken for a foreign one.
  if (request.nextUrl.pathname === '/sign-in') response.headers.set('referrer-policy', 'same-origin');
  return response;
}

function nextPage(request: NextRequest, session: Session, page: Record<string, string>) {
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  if (session.state === 'signed-in') headers.set('authorization', `Bearer ${session.accessToken}`);
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  headers.set('content-security-policy', page['content-security-policy'] ?? '');
  return NextResponse.next({ request: { headers } });
}

/** The session may be good: whoever is sent to sign in again would take it for lost. */
function waitForAuth(request: NextRequest, session: Session) {
  if (session.state !== 'unavailable' || OPEN_TO_ALL.test(request.nextUrl.pathname)) return undefined;
  return plainPage({
    status: 503,
    title: 'Signing in cannot be checked at the moment',
    lead: 'Nothing is lost. Try again in a moment.',
    retryAfterSeconds: TRY_AGAIN_AFTER_S,
  });
}

function signInFirst(request: NextRequest, session: Session) {
  const { pathname, search } = request.nextUrl;
  if (session.state !== 'signed-out' || OPEN_TO_ALL.test(pathname)) return undefined;
  const target = request.nextUrl.clone();
  target.pathname = '/sign-in';
  target.search = pathname === '/' ? '' : new URLSearchParams({ next: `${pathname}${search}` }).toString();
  return NextResponse.redirect(target);
}

/**
 * `127.0.0.1` and `localhost` are one machine but two origins: cookies and Origin checks need the configured one. Next takes
 * the two for one and would make a redirect lead to itself, so a page moves on, with the fragment that may hold a ticket.
 */
function otherAddress(request: NextRequest, env: Env, nonce: string) {
  const wanted = new URL(env.PUBLIC_URL);
  const host = request.headers.get('host');
  if (request.method !== 'GET' || !host || host === wanted.host || request.headers.get('sec-fetch-dest') === 'empty') return undefined;
  const asked = new URL(`http://${host}`);
  if (!isLoopback(asked.hostname) || !isLoopback(wanted.hostname) || asked.port !== wanted.port) return undefined;
  const { href } = new URL(`${request.nextUrl.pathname}${request.nextUrl.search}`, wanted);
  const move = `<script nonce="${nonce}">location.replace(${JSON.stringify(href)} + location.hash)</script>`;
  const link = `<noscript><a href="${href.replaceAll('&', '&amp;')}">Viva is at another address</a></noscript>`;
  return new NextResponse(`<!doctype html><html lang="en"><title>Viva</title>${move}${link}</html>`, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

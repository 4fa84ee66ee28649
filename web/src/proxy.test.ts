import { readFileSync } from 'node:fs';
import { NextRequest, type NextResponse } from 'next/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerPage } from '#access/answer-page.ts';
import { createProxy } from '#access/create-proxy.ts';
import { authClient, type Cookie } from '#access/recruiter-session.ts';
import type { Env } from '#env.ts';
import { startAuthServer } from '#test-support/auth-server.ts';

let auth: Awaited<ReturnType<typeof startAuthServer>>;
beforeAll(async () => {
  auth = await startAuthServer();
});
afterAll(() => auth.stop());
beforeEach(() => {
  auth.seen.refreshes = 0;
  auth.issueFor(3_600);
});

const env = (changes: Partial<Env> = {}): Env => ({
  API_URL: 'http://127.0.0.1:8787',
  SUPABASE_URL: auth.url,
  SUPABASE_PUBLISHABLE_KEY: 'publishable',
  PUBLIC_URL: 'http://localhost:3000',
  LIVEKIT_PUBLIC_URL: 'ws://127.0.0.1:7880',
  TRUSTED_PROXY_HOPS: 0,
  NODE_ENV: 'production',
  ...changes,
});

type Asked = { method?: string; headers?: Record<string, string>; cookies?: Cookie[]; env?: Partial<Env> };

async function ask(path: string, { method = 'GET', headers = {}, cookies = [], env: changes = {} }: Asked = {}) {
  const settings = env(changes);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const request = new NextRequest(new URL(path, settings.PUBLIC_URL), {
    method,
    headers: { host: new URL(settings.PUBLIC_URL).host, ...headers, ...(cookie && { cookie }) },
  });
  return createProxy(() => settings)(request);
}

async function signIn(changes: Partial<Env> = {}): Promise<Cookie[]> {
  const cookies: Cookie[] = [];
  const client = authClient(env(changes), { read: () => [], write: (written) => cookies.push(...written) });
  await client.auth.signInWithPassword({ email: 'someone@example.org', password: 'right' });
  return cookies;
}

/** What the next hop receives: Next carries the changed request in headers of its own. */
const passedOn = (response: NextResponse, name: string) =>
  response.headers.get('x-middleware-override-headers')?.split(',').includes(name)
    ? response.headers.get(`x-middleware-request-${name}`)
    : null;
const rewrittenTo = (response: NextResponse) => response.headers.get('x-middleware-rewrite');

describe('the hop to the api', () => {
  test('takes the prefix off and keeps the query', async () => {
    expect(rewrittenTo(await ask('/api/jobs/1/plan?a=b'))).toBe('http://127.0.0.1:8787/jobs/1/plan?a=b');
    expect(rewrittenTo(await ask('/apiary', { cookies: await signIn() }))).toBeNull();
  });

  test('carries the token of the session, never one the browser made up', async () => {
    const cookies = await signIn();
    const response = await ask('/api/me', { cookies, headers: { authorization: 'Bearer forged' } });
    expect(passedOn(response, 'authorization')).toMatch(/^Bearer e30\./);
    expect(passedOn(await ask('/api/me', { headers: { authorization: 'Bearer forged' } }), 'authorization')).toBeNull();
  });

  test("keeps the recruiter's cookie to itself and passes the candidate's on", async () => {
    const cookies = [...(await signIn()), { name: 'interview-abc', value: 'secret' }, { name: 'theme', value: 'dark' }];
    expect(passedOn(await ask('/api/me', { cookies }), 'cookie')).toBe('interview-abc=secret');
    expect(passedOn(await ask('/api/me', { cookies: await signIn() }), 'cookie')).toBeNull();
  });

  test('drops the claimed address of a client unless a proxy is trusted', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    expect(passedOn(await ask('/api/voice', { headers }), 'x-forwarded-for')).toBeNull();
    const claimed = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' };
    expect(passedOn(await ask('/api/voice', { headers: claimed, env: { TRUSTED_PROXY_HOPS: 1 } }), 'x-forwarded-for')).toBe('203.0.113.7');
  });

  test('renews an expired session once, however many calls come at the same moment', async () => {
    auth.issueFor(1);
    const cookies = await signIn();
    const answers = await Promise.all(Array.from({ length: 4 }, () => ask('/api/jobs', { cookies })));
    expect(auth.seen.refreshes).toBe(1);
    expect(new Set(answers.map((answer) => passedOn(answer, 'authorization'))).size).toBe(1);
    for (const answer of answers) expect(answer.headers.getSetCookie().join()).toMatch(/viva-session=.+HttpOnly.*SameSite=lax/i);
  });

  test('does not ask Auth while the session is good', async () => {
    const cookies = await signIn();
    await ask('/api/jobs', { cookies });
    expect(auth.seen.refreshes).toBe(0);
  });

  test('refuses a change that another site sends with the session', async () => {
    const cookies = await signIn();
    const foreign = await ask('/api/jobs', { method: 'POST', cookies, headers: { origin: 'https://elsewhere.example' } });
    expect([foreign.status, rewrittenTo(foreign)]).toEqual([403, null]);
    expect((await ask('/api/jobs', { method: 'POST', cookies })).status).toBe(403);
    const own = await ask('/api/jobs', { method: 'POST', cookies, headers: { origin: 'http://localhost:3000' } });
    expect(rewrittenTo(own)).toBe('http://127.0.0.1:8787/jobs');
  });

  test('refuses a body larger than the api reads, before any of it travels on', async () => {
    const large = await ask('/api/jobs', { method: 'POST', headers: { 'content-length': '1000001' } });
    expect([large.status, rewrittenTo(large)]).toEqual([413, null]);
    expect(await large.json()).toMatchObject({ type: 'urn:viva:problem:too-large', code: 'too-large' });
    expect(rewrittenTo(await ask('/api/jobs', { method: 'POST', headers: { 'content-length': '1000000' } }))).not.toBeNull();
  });

  test("does not lead to the agents' routes", async () => {
    for (const path of ['/api/agent/presence', '/api/%61gent/presence', '/api//agent/presence', '/api/%zz']) {
      const response = await ask(path, { method: 'POST' });
      expect([path, response.status, rewrittenTo(response)]).toEqual([path, 404, null]);
    }
  });
});

describe('pages', () => {
  test('of the recruiter lead to sign-in first, and back to where one wanted to go', async () => {
    const response = await ask('/jobs/1?view=plan');
    expect(response.headers.get('location')).toBe('http://localhost:3000/sign-in?next=%2Fjobs%2F1%3Fview%3Dplan');
  });

  test('of a recruiter whose session cannot be checked say so plainly, and nobody is sent to sign in again', async () => {
    const unavailable = (path: string) => answerPage(new NextRequest(new URL(path, env().PUBLIC_URL)), env(), { state: 'unavailable' });
    const response = unavailable('/jobs/1?view="plan"');
    expect([response.status, response.headers.get('location'), response.headers.get('retry-after')]).toEqual([503, null, '5']);
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const page = await response.text();
    expect(page).toContain('Signing in cannot be checked at the moment');
    expect(page).toContain('Nothing is lost.');
    expect(page).toContain('<a href="">Try again</a>');
    for (const path of ['/i', '/i/abcdefgh12345678', '/sign-in']) expect(unavailable(path).headers.get('x-middleware-next')).toBe('1');
  });

  test('of the hop itself have the colours of all others', async () => {
    const page = await answerPage(new NextRequest(env().PUBLIC_URL), env(), { state: 'unavailable' }).text();
    const tokens = readFileSync(new URL('./app/tokens.css', import.meta.url), 'utf8');
    const colours = page.match(/oklch\([^)]*\)/g) ?? [];
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours) expect(tokens).toContain(`: ${colour};`);
  });

  test('of the candidate and the door itself are open to all', async () => {
    for (const path of ['/i', '/i/abcdefgh12345678', '/sign-in']) expect((await ask(path)).headers.get('location')).toBeNull();
    expect((await ask('/interviews')).headers.get('location')).toContain('/sign-in');
  });

  test('are shown to who is signed in, with the token for the server and a forged one replaced', async () => {
    const response = await ask('/jobs', { cookies: await signIn(), headers: { authorization: 'Bearer forged' } });
    expect(response.headers.get('location')).toBeNull();
    expect(passedOn(response, 'authorization')).toMatch(/^Bearer e30\./);
    expect(passedOn(await ask('/i', { headers: { authorization: 'Bearer forged' } }), 'authorization')).toBeNull();
  });

  test('run only their own scripts, reach only the api, LiveKit and storage, and are framed by nobody', async () => {
    const policies = await Promise.all([ask('/sign-in'), ask('/sign-in')]).then((answers) =>
      answers.map((answer) => answer.headers.get('content-security-policy') ?? ''),
    );
    expect(policies[0]).toContain("frame-ancestors 'none'");
    expect(policies[0]).toContain(`connect-src 'self' ws://127.0.0.1:7880 http://127.0.0.1:7880 ${auth.url}`);
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic'(;|$)/);
    expect(policies[0]).not.toBe(policies[1]);
  });

  test('tell nobody where one came from and give the microphone to themselves only', async () => {
    const { headers } = await ask('/i');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect((await ask('/sign-in')).headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('microphone=(self)');
  });

  test('insist on https only where they are served by it', async () => {
    expect((await ask('/i')).headers.has('strict-transport-security')).toBe(false);
    const https = { PUBLIC_URL: 'https://viva.example' };
    expect((await ask('/i', { env: https })).headers.has('strict-transport-security')).toBe(true);
    expect((await signIn(https))[0]?.name).toMatch(/^__Host-/);
    expect((await signIn())[0]?.name).toMatch(/^viva-session/);
  });

  test('opened by another name of this machine move to the right one, and what a page asks for stays where it is', async () => {
    const moved = await ask('/i?a=<b>', { headers: { host: '127.0.0.1:3000' } });
    expect(moved.headers.get('location')).toBeNull();
    expect(await moved.text()).toContain('location.replace("http://localhost:3000/i?a=%3Cb%3E" + location.hash)');
    const inside = await ask('/i', { headers: { host: '127.0.0.1:3000', 'sec-fetch-dest': 'empty' } });
    expect(inside.headers.get('x-middleware-next')).toBe('1');
  });
});

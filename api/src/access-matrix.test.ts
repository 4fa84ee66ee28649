import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agent, answer, candidateOf, interviewOf, LONG_ENOUGH, recruiter, type TestRecruiter, ticketFor } from './test-support/people.ts';
import { AGENT_TOKEN, PUBLIC_URL, startTestApi, type TestApi } from './test-support/test-api.ts';
import { greeting } from './test-support/turns.ts';

type Guard = 'anybody' | 'ticket' | 'signed-in' | 'member' | 'editor' | 'candidate' | 'agent';
type Row = { guard: Guard; body?: () => unknown };

let api: TestApi;
let by: TestRecruiter;
let ids: Record<string, string>;
let callers: Record<string, Record<string, string>>;

const lease = () => ({ epoch: 1 });
const ticket = () => ({ ticket: ids.code });

/** Every route, what it takes to pass, and a body that its schema accepts. A route without a row fails below. */
const ROWS: Record<string, Row> = {
  'GET /healthz': { guard: 'anybody' },
  'GET /readyz': { guard: 'anybody' },
  'GET /voice': { guard: 'anybody' },
  'GET /events': { guard: 'member' },
  'GET /me': { guard: 'signed-in' },
  'POST /organizations': { guard: 'signed-in', body: () => ({ name: 'Intruders' }) },
  'GET /jobs': { guard: 'member' },
  'POST /jobs': { guard: 'editor', body: () => ({ title: 'Job', description: LONG_ENOUGH, language: 'en', minutes: 10 }) },
  'GET /jobs/{jobId}': { guard: 'member' },
  'GET /jobs/{jobId}/plan': { guard: 'member' },
  'PUT /jobs/{jobId}/plan': { guard: 'editor', body: () => ({ revision: randomUUID(), plan: {} }) },
  'POST /jobs/{jobId}/plan/publish': { guard: 'editor' },
  'GET /jobs/{jobId}/plan/versions': { guard: 'member' },
  'POST /jobs/{jobId}/plan/draft': { guard: 'editor' },
  'DELETE /jobs/{jobId}/plan/draft': { guard: 'editor' },
  'GET /library': { guard: 'member' },
  'GET /library/{itemId}': { guard: 'member' },
  'GET /candidates': { guard: 'member' },
  'GET /jobs/{jobId}/candidates': { guard: 'member' },
  'POST /jobs/{jobId}/candidates': { guard: 'editor', body: () => ({ name: 'Intruder' }) },
  'GET /candidates/{candidateId}': { guard: 'member' },
  'POST /candidates/{candidateId}/cv': {
    guard: 'editor',
    body: () => ({ fileName: 'cv.pdf', sizeBytes: 10, contentType: 'application/pdf' }),
  },
  'GET /candidates/{candidateId}/cv-questions': { guard: 'member' },
  'POST /candidates/{candidateId}/cv-questions': { guard: 'editor' },
  'PUT /candidates/{candidateId}/cv-questions/{questionId}': {
    guard: 'editor',
    body: () => ({ competencyId: 'taking-ownership', text: 'What?', plainerText: 'What?', approved: true }),
  },
  'DELETE /candidates/{candidateId}/cv-questions/{questionId}': { guard: 'editor' },
  'POST /cvs/{cvId}/uploaded': { guard: 'editor' },
  'GET /cvs/{cvId}/file': { guard: 'member' },
  'POST /tickets/look': { guard: 'ticket', body: ticket },
  'POST /tickets/redeem': {
    guard: 'ticket',
    body: () => ({ ...ticket(), consents: { interviewByAi: true, recording: true, liveListening: true } }),
  },
  'POST /tickets/ask-person': { guard: 'ticket', body: ticket },
  'POST /candidates/{candidateId}/tickets': { guard: 'editor', body: () => ({}) },
  'GET /candidates/{candidateId}/tickets': { guard: 'member' },
  'POST /tickets/{ticketId}/revoke': { guard: 'editor' },
  'GET /interviews': { guard: 'member' },
  'GET /interviews/{interviewId}': { guard: 'member' },
  'GET /interviews/{interviewId}/recordings/{part}/url': { guard: 'member' },
  'GET /interviews/{interviewId}/report': { guard: 'member' },
  'PUT /interviews/{interviewId}/scores/{competencyId}': { guard: 'member', body: () => ({ level: 5, reason: 'Because.', blind: true }) },
  'POST /interviews/{interviewId}/decision': { guard: 'member', body: () => ({ outcome: 'hold', reason: 'Because.' }) },
  'GET /requests': { guard: 'member' },
  'POST /requests/{requestId}/resolve': { guard: 'member' },
  'GET /i/{publicId}': { guard: 'candidate' },
  'POST /i/{publicId}/room': { guard: 'candidate' },
  'POST /i/{publicId}/start': { guard: 'candidate' },
  'POST /i/{publicId}/commands': { guard: 'candidate', body: () => ({ command: 'person', id: randomUUID() }) },
  'GET /i/{publicId}/transcript': { guard: 'candidate' },
  'POST /agent/presence': { guard: 'agent', body: () => ({ workerId: 'intruder', voice: 'ready', reason: null }) },
  'POST /agent/interviews/{interviewId}/claim': { guard: 'agent', body: () => ({ callId: 'intruder' }) },
  'POST /agent/interviews/{interviewId}/turns': { guard: 'agent', body: () => ({ ...lease(), turns: [greeting(1)] }) },
  'POST /agent/interviews/{interviewId}/heartbeat': { guard: 'agent', body: lease },
  'POST /agent/interviews/{interviewId}/requests': { guard: 'agent', body: () => ({ ...lease(), kind: 'person' }) },
  'POST /agent/interviews/{interviewId}/usage': { guard: 'agent', body: () => ({ ...lease(), uses: [use] }) },
  'POST /agent/interviews/{interviewId}/recordings': {
    guard: 'agent',
    body: () => ({ ...lease(), part: 1, startedAt: '2026-01-01T10:00:00.000Z', durationMs: 1, sizeBytes: 1 }),
  },
  'POST /agent/interviews/{interviewId}/recordings/{part}/uploaded': { guard: 'agent', body: lease },
  'POST /agent/interviews/{interviewId}/finish': { guard: 'agent', body: () => ({ ...lease(), reason: 'technical' }) },
};

const use = {
  id: randomUUID(),
  purpose: 'wording',
  provider: 'stub',
  model: 'stub',
  inputTokens: 1,
  cachedInputTokens: 0,
  outputTokens: 1,
  estimated: false,
  discarded: false,
  costMicros: null,
  priceTable: null,
  at: '2026-01-01T10:00:00.000Z',
};

/** Whoever is not let in anywhere: refused with 401 by every guarded route. */
const NOBODIES = [
  'nobody',
  'garbage token',
  'token of 64 KB',
  'token of another issuer',
  'token signed by a stranger for our issuer',
  'HS256 token signed with the public key',
  'token without a signature',
  'expired token',
  'token for another audience',
  'anonymous key as token',
  'secret key as token',
  'basic authorization',
] as const;

beforeAll(async () => {
  api = await startTestApi();
  by = await recruiter(api);
  const interview = await interviewOf(api, by);
  const other = await interviewOf(api);
  const invited = await candidateOf(by, interview.job.id, 'Invited');
  const upload = await answer(
    await by.client.candidates[':candidateId'].cv.$post({
      param: { candidateId: interview.candidate.id },
      json: { fileName: 'cv.pdf', sizeBytes: 10, contentType: 'application/pdf' },
    }),
    201,
  );
  const { code, ticket: issued } = await ticketFor(by, invited.id);
  await agent(api).agent.interviews[':interviewId'].claim.$post({ param: interview, json: { callId: 'the call' } });
  await interview.client.i[':publicId'].commands.$post({ param: interview, json: { command: 'person', id: randomUUID() } });
  const { requests } = await answer(await by.client.requests.$get(), 200);
  ids = {
    jobId: interview.job.id,
    candidateId: interview.candidate.id,
    cvId: upload.cvId,
    ticketId: issued.id,
    interviewId: interview.interviewId,
    publicId: interview.publicId,
    requestId: requests[0]?.id ?? '',
    competencyId: 'ownership',
    part: '1',
    code,
  };
  const stranger = await recruiter(api);
  const reviewer = await recruiter(api, { organizationId: by.organizationId, role: 'reviewer' });
  callers = {
    ...(await forgeries()),
    stranger: bearer(stranger.token),
    reviewer: bearer(reviewer.token),
    'other candidate': { cookie: other.cookie, origin: PUBLIC_URL },
    'other candidate, cookie renamed': { cookie: other.cookie.replace(other.publicId, interview.publicId), origin: PUBLIC_URL },
    'candidate from another page': { cookie: interview.cookie, origin: 'https://evil.example' },
    'wrong agent': bearer(`${AGENT_TOKEN.slice(0, -1)}x`),
    'candidate, cookie as token': bearer(interview.cookie.split('=')[1] ?? ''),
  };
});
afterAll(() => api.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function forgeries(): Promise<Record<(typeof NOBODIES)[number], Record<string, string>>> {
  const issuer = `${api.supabase.url}/auth/v1`;
  const claims = { sub: by.userId, role: 'authenticated', email: by.email };
  const mine = await generateKeyPair('ES256');
  const sign = (overrides: { iss?: string; aud?: string; exp?: string } = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'mine' })
      .setIssuer(overrides.iss ?? issuer)
      .setAudience(overrides.aud ?? 'authenticated')
      .setExpirationTime(overrides.exp ?? '1h')
      .sign(mine.privateKey);
  const jwks = (await (await fetch(`${issuer}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = part({ ...claims, iss: issuer, aud: 'authenticated', exp: Math.floor(Date.now() / 1000) + 3_600 });
  const unsigned = `${part({ alg: 'HS256', typ: 'JWT', kid: jwks.keys[0]?.kid })}.${payload}`;
  const hmac = createHmac('sha256', JSON.stringify(jwks.keys[0])).update(unsigned).digest('base64url');
  return {
    nobody: {},
    'garbage token': bearer('not.a.token'),
    'token of 64 KB': bearer('a'.repeat(65_536)),
    'token of another issuer': bearer(await sign({ iss: 'https://evil.example/auth/v1' })),
    'token signed by a stranger for our issuer': bearer(await sign()),
    'HS256 token signed with the public key': bearer(`${unsigned}.${hmac}`),
    'token without a signature': bearer(`${part({ alg: 'none', typ: 'JWT' })}.${payload}.`),
    'expired token': bearer(await sign({ exp: '-1h' })),
    'token for another audience': bearer(await sign({ aud: 'anon' })),
    'anonymous key as token': bearer(api.supabase.publishableKey),
    'secret key as token': bearer(api.supabase.secretKey),
    'basic authorization': { authorization: `Basic ${Buffer.from(`${by.email}:password`).toString('base64')}` },
  };
}

async function call(route: string, headers: Record<string, string>) {
  const [method = 'GET', path = '/'] = route.split(' ');
  const body = ROWS[route]?.body?.();
  const address = path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => ids[name] ?? randomUUID());
  const stop = new AbortController();
  const response = await api.request(address, {
    method,
    signal: stop.signal,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  stop.abort();
  return response.status;
}

/** Everything of the application, row for row. */
async function everything(): Promise<string> {
  const { rows: tables } = await api.admin.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('rate_limits') order by 1",
  );
  const contents = await Promise.all(
    tables.map(
      async ({ name }) =>
        (await api.admin.query(`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as all from ${name} as t`)).rows[0]
          .all,
    ),
  );
  return JSON.stringify(contents);
}

const routes = Object.entries(ROWS);
const guarded = (...guards: Guard[]) => routes.filter(([, row]) => guards.includes(row.guard)).map(([route]) => route);
const RECRUITERS: Guard[] = ['member', 'editor'];

async function refusals(names: string[], caller: string) {
  const before = await everything();
  const statuses: Record<string, number> = {};
  for (const route of names) statuses[route] = await call(route, callers[caller] ?? {});
  expect(await everything()).toBe(before);
  return statuses;
}

const all = (names: string[], status: number) => Object.fromEntries(names.map((name) => [name, status]));

test('every route of the document has a row here, and every row its route', async () => {
  const document = (await (await api.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { operationId?: string; security?: object[] }>>;
  };
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual(Object.keys(ROWS).toSorted());
  const security: Record<Guard, string | undefined> = {
    anybody: undefined,
    ticket: undefined,
    'signed-in': 'recruiter',
    member: 'recruiter',
    editor: 'recruiter',
    candidate: 'candidate',
    agent: 'agent',
  };
  for (const [route, { guard }] of routes) {
    const [method = '', path = ''] = route.split(' ');
    const operation = document.paths[path]?.[method.toLowerCase()];
    expect([route, Object.keys(operation?.security?.[0] ?? {})[0]]).toEqual([route, security[guard]]);
    expect(operation?.operationId).toBeDefined();
  }
  const served = api.app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/openapi.json' && path !== '/reference');
  const addresses = new Set(served.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`));
  expect([...addresses].toSorted()).toEqual(described.toSorted());
});

describe('whoever is nobody here is refused everywhere', () => {
  test.each(NOBODIES)('%s', async (caller) => {
    const names = guarded('signed-in', ...RECRUITERS, 'candidate', 'agent');
    expect(await refusals(names, caller)).toEqual(all(names, 401));
  });
});

describe('who has one key has not the others', () => {
  test('a wrong agent token opens nothing', async () => {
    const names = guarded('agent', 'candidate', ...RECRUITERS);
    expect(await refusals(names, 'wrong agent')).toEqual(all(names, 401));
  });

  test('the agent token opens neither recruiter’s nor candidate’s doors', async () => {
    callers['right agent'] = bearer(AGENT_TOKEN);
    const names = guarded('signed-in', 'candidate', ...RECRUITERS);
    expect(await refusals(names, 'right agent')).toEqual(all(names, 401));
  });

  test('a recruiter’s token opens neither agent’s nor candidate’s doors', async () => {
    callers.owner = bearer(by.token);
    const names = guarded('agent', 'candidate');
    expect(await refusals(names, 'owner')).toEqual(all(names, 401));
  });

  test.each(['other candidate', 'other candidate, cookie renamed', 'candidate, cookie as token'])('%s is refused', async (caller) => {
    const names = guarded('candidate', 'agent', 'signed-in', ...RECRUITERS);
    expect(await refusals(names, caller)).toEqual(all(names, 401));
  });

  test('the right cookie from another page changes nothing', async () => {
    const names = guarded('candidate').filter((route) => !route.startsWith('GET'));
    expect(await refusals(names, 'candidate from another page')).toEqual(all(names, 403));
  });
});

test('a recruiter’s page that is not ours changes nothing', async () => {
  callers['owner from another page'] = { ...bearer(by.token), origin: 'https://evil.example' };
  const names = guarded('signed-in', ...RECRUITERS).filter((route) => !route.startsWith('GET'));
  expect(await refusals(names, 'owner from another page')).toEqual(all(names, 403));
});

describe('who belongs to another organization', () => {
  test('finds nothing of this one', async () => {
    const names = guarded(...RECRUITERS).filter((route) => route.includes('{'));
    expect(await refusals(names, 'stranger')).toEqual(all(names, 404));
  });
});

describe('a reviewer', () => {
  test('may not change jobs, candidates or tickets', async () => {
    const names = guarded('editor');
    expect(await refusals(names, 'reviewer')).toEqual(all(names, 403));
  });

  test('may read', async () => {
    const names = [
      'GET /jobs',
      'GET /jobs/{jobId}',
      'GET /jobs/{jobId}/plan',
      'GET /candidates/{candidateId}',
      'GET /interviews/{interviewId}',
      'GET /requests',
    ];
    expect(await refusals(names, 'reviewer')).toEqual(all(names, 200));
  });
});

describe('tokens', () => {
  test('that cannot be checked are not refused but put off', async () => {
    const dead = createServer((_request, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => dead.listen(0, '127.0.0.1', resolve));
    const { port } = dead.address() as AddressInfo;
    const { createReadSession } = await import('./adapters/supabase/read-session.ts');
    const read = createReadSession(`http://127.0.0.1:${port}`);
    await expect(read(by.token)).rejects.toMatchObject({ part: 'sign-in' });
    dead.close();
  });

  test('count only by a published key, for this project, for a signed-in person, and for a while', async () => {
    const [first, second] = [await generateKeyPair('ES256'), await generateKeyPair('RS256')];
    const jwk = async (pair: typeof first, kid: string) => ({ ...(await exportJWK(pair.publicKey)), kid });
    let published: object[] = [await jwk(first, 'first')];
    const project = createServer((_request, response) => response.end(JSON.stringify({ keys: published })));
    await new Promise<void>((resolve) => project.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(project.address() as AddressInfo).port}`;
    const { createReadSession } = await import('./adapters/supabase/read-session.ts');
    const good = {
      sub: by.userId,
      role: 'authenticated',
      iss: `${url}/auth/v1`,
      aud: 'authenticated',
      exp: Math.floor(Date.now() / 1000) + 60,
    };
    const signed = (claims: object, alg = 'ES256', kid = 'first', key = first.privateKey) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg, kid }).sign(key);
    const read = createReadSession(url);
    const isAccepted = async (token: string) => (await read(token)) !== undefined;
    const now = Math.floor(Date.now() / 1000);
    expect(await isAccepted(await signed(good))).toBe(true);
    expect(await isAccepted(await signed({ ...good, exp: now - 20 }))).toBe(true);
    const bad = [
      { ...good, exp: now - 40 },
      { ...good, role: 'service_role' },
      { ...good, role: 'anon' },
      { ...good, aud: 'anon' },
      { ...good, iss: 'https://evil.example/auth/v1' },
      { ...good, sub: 'not an id' },
      { ...good, sub: undefined },
      { ...good, exp: undefined },
    ];
    for (const claims of bad) expect([claims, await isAccepted(await signed(claims))]).toEqual([claims, false]);
    expect(await isAccepted(await signed(good, 'RS256', 'second', second.privateKey))).toBe(false);
    const exotic = await generateKeyPair('EdDSA');
    const secret = new TextEncoder().encode('a secret that somebody published by mistake');
    published = [await jwk(exotic, 'first'), { kty: 'oct', kid: 'secret', alg: 'HS256', k: Buffer.from(secret).toString('base64url') }];
    const careless = createReadSession(url);
    expect(await careless(await signed(good, 'EdDSA', 'first', exotic.privateKey))).toBeUndefined();
    expect(await careless(await new SignJWT({ ...good }).setProtectedHeader({ alg: 'HS256', kid: 'secret' }).sign(secret))).toBeUndefined();
    published = [await jwk(second, 'second')];
    const afterRotation = createReadSession(url);
    expect(await afterRotation(await signed(good, 'RS256', 'second', second.privateKey))).toMatchObject({ userId: by.userId });
    expect(await afterRotation(await signed(good))).toBeUndefined();
    project.close();
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agent, interviewOf } from '../test-support/people.ts';
import { AGENT_TOKEN, PUBLIC_URL, startTestApi, type TestApi } from '../test-support/test-api.ts';

let api: TestApi;
let routes: { method: string; path: string; headers: Record<string, string>; hasBody: boolean }[];

beforeAll(async () => {
  const throttle = { take: async () => undefined, giveBack: async () => {}, mayAskModel: async () => true };
  api = await startTestApi({ deps: { throttle } });
  const interview = await interviewOf(api);
  await agent(api).agent.interviews[':interviewId'].claim.$post({ param: interview, json: { callId: 'the call' } });
  const ids: Record<string, string> = {
    jobId: interview.job.id,
    candidateId: interview.candidate.id,
    interviewId: interview.interviewId,
    ticketId: interview.ticket.ticket.id,
    publicId: interview.publicId,
    competencyId: 'ownership',
    part: '1',
  };
  const credentials: Record<string, Record<string, string>> = {
    recruiter: { authorization: `Bearer ${interview.by.token}` },
    candidate: { cookie: interview.cookie, origin: PUBLIC_URL },
    agent: { authorization: `Bearer ${AGENT_TOKEN}` },
  };
  const document = (await (await api.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { security?: object[]; requestBody?: object }>>;
  };
  routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security, requestBody }]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => ids[name] ?? crypto.randomUUID()),
      headers: { origin: PUBLIC_URL, ...credentials[Object.keys(security?.[0] ?? {})[0] ?? ''] },
      hasBody: requestBody !== undefined,
    })),
  );
});
afterAll(() => api.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const withBody = () => routes.filter(({ hasBody }) => hasBody);
const send = ({ method, path, headers }: (typeof routes)[number], body: string | null, more: Record<string, string> = JSON_TYPE) =>
  api.request(path, { method, headers: { ...headers, ...more }, ...(body === null ? {} : { body }) });

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Record<string, unknown>;
  expect(Object.keys(problem).filter((key) => key !== 'errors')).toEqual(['type', 'title', 'status', 'code', 'detail', 'requestId']);
  expect(problem.status).toBe(response.status);
  expect(String(problem.detail)).toMatch(/^\S.+/);
  return problem;
}

describe('a body', () => {
  test.each([
    ['cut', '{"name":"a'],
    ['empty', ''],
    ['not JSON', 'name=a&b=c'],
    ['two documents', '{}{}'],
    ['deeply nested', '['.repeat(100_000)],
    ['a byte order mark and noise', '\ufeff\u0001\u0002'],
    ['NaN', '{"level":NaN}'],
  ])('that is %s is refused by every route as a problem', async (_name, body) => {
    for (const route of withBody()) {
      const response = await send(route, body);
      expect([route.path, response.status]).toEqual([route.path, 400]);
      expect(await problemOf(response)).toMatchObject({ code: 'invalid' });
    }
  });

  test('that is missing altogether is not taken for one', async () => {
    for (const route of withBody()) {
      const acceptsDefaults = route.path.endsWith('/tickets');
      const response = await send(route, null, {});
      expect([route.path, response.status]).toEqual([route.path, acceptsDefaults ? 201 : 400]);
    }
  });

  test('with a field too many, or of the wrong kind, names it', async () => {
    for (const route of withBody()) {
      const response = await send(route, JSON.stringify({ unheardOf: 1 }));
      expect(response.status).toBe(400);
      const { errors } = await problemOf(response);
      expect(errors).toEqual(expect.arrayContaining([{ path: expect.any(String), message: expect.any(String) }]));
    }
  });

  test('that is not announced as JSON is not read', async () => {
    for (const route of withBody()) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml']) {
        const response = await send(route, '{}', { 'content-type': type });
        expect([route.path, response.status]).toEqual([route.path, 415]);
      }
    }
  });

  test('with characters that cannot be stored is refused before it is', async () => {
    const create = routes.find(({ method, path }) => method === 'POST' && path === '/jobs');
    for (const title of ['a\u0000b', 'half \ud83d', '\udc00']) {
      const json = JSON.stringify({ title, description: 'A description that is long enough.', language: 'en', minutes: 10 });
      const response = await send(create ?? (routes[0] as never), json);
      expect(await problemOf(response)).toMatchObject({ status: 400, detail: expect.stringContaining('cannot be stored') });
    }
  });

  test('larger than 1 MB is refused with or without its length', async () => {
    for (const route of withBody()) {
      const announced = await send(route, 'x'.repeat(1_000_001));
      expect([route.path, announced.status]).toEqual([route.path, 413]);
      expect(await problemOf(announced)).toMatchObject({ code: 'too-large' });
    }
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000).fill(120)),
    });
    const [first] = withBody();
    const response = await api.request(first?.path ?? '', {
      method: 'POST',
      headers: JSON_TYPE,
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test('made of anything never breaks a route', async () => {
    const shapes = fc.oneof(
      fc.json(),
      fc.string(),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder('latin1').decode(bytes)),
      fc
        .record(
          {
            ticket: fc.anything(),
            name: fc.anything(),
            title: fc.string(),
            description: fc.string({ maxLength: 200 }),
            language: fc.constantFrom('en', 'de', null),
            minutes: fc.oneof(fc.integer(), fc.double()),
            consents: fc.anything(),
            level: fc.anything(),
            reason: fc.string(),
            blind: fc.boolean(),
            outcome: fc.string(),
            epoch: fc.oneof(fc.integer(), fc.double(), fc.bigInt().map(String)),
            turns: fc.array(fc.anything(), { maxLength: 3 }),
            command: fc.string(),
            id: fc.oneof(fc.uuid(), fc.string()),
            callId: fc.string(),
            fileName: fc.string(),
            sizeBytes: fc.oneof(fc.integer(), fc.double()),
            contentType: fc.string(),
            expiresInDays: fc.anything(),
            workerId: fc.string(),
            voice: fc.constantFrom('ready', 'preparing', 'broken'),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null'),
    );
    const types = fc.constantFrom('application/json', 'application/json; charset=utf-8', 'application/json;charset=x', 'text/plain', '');
    await fc.assert(
      fc.asyncProperty(fc.nat(), shapes, types, async (index, body, type) => {
        const targets = withBody();
        const route = targets[index % targets.length];
        if (route === undefined) return;
        const response = await send(route, body, type === '' ? {} : { 'content-type': type });
        expect([route.path, body, response.status >= 500 && response.status !== 503]).toEqual([route.path, body, false]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an address', () => {
  test('that is not an id is refused, whatever is in it', async () => {
    for (const { method, path, headers } of routes) {
      for (const id of ['1', '%00', 'x'.repeat(500), '..%2f..', "'%20or%201=1", '00000000-0000-0000-0000-00000000000G']) {
        const broken = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, id);
        if (broken === path) continue;
        const response = await api.request(broken, { method, headers });
        expect([broken, response.status >= 400 && response.status < 500]).toEqual([broken, true]);
        await problemOf(response);
      }
    }
  });

  test('that does not exist is a problem, too', async () => {
    for (const path of ['/', '/nothing', '/jobs/', '/tickets/redeem', '/%E0%A4%A', '/i/abc']) {
      await problemOf(await api.request(path));
    }
  });
});

test('every answer tells browsers to keep, sniff, frame and run nothing of it', async () => {
  for (const { method, path, headers } of routes.filter((route) => !route.path.endsWith('/events'))) {
    const response = await api.request(path, { method, headers });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  }
});

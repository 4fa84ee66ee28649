import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProject, PASSWORD, type Project } from '../project.ts';
import { callAuth } from './call.ts';

let project: Project;
beforeAll(async () => {
  project = await openProject();
});
afterAll(() => project.close());

const failure = { body: { email: 'nobody@example.com', password: PASSWORD } };

test('with an API version the error has code and message, and the version comes back', async () => {
  const { status, headers, body } = await callAuth(project, '/token?grant_type=password', failure);
  expect(status).toBe(400);
  expect(body).toEqual({ code: 'invalid_credentials', message: 'Invalid login credentials' });
  expect(headers.get('x-supabase-api-version')).toBe('2024-01-01');
  expect(headers.get('x-sb-error-code')).toBe('invalid_credentials');
});

test('without one it has code, error_code and msg, and no version comes back', async () => {
  const { status, headers, body } = await callAuth(project, '/token?grant_type=password', { ...failure, version: false });
  expect(status).toBe(400);
  expect(body).toEqual({ code: 400, error_code: 'invalid_credentials', msg: 'Invalid login credentials' });
  expect(headers.get('x-supabase-api-version')).toBeNull();
  expect(headers.get('x-sb-error-code')).toBe('invalid_credentials');
});

test('a success carries no version', async () => {
  const { token } = await project.member();
  expect((await callAuth(project, '/user', { token })).headers.get('x-supabase-api-version')).toBeNull();
});

test('a weak password names its code in a header only in the older form', async () => {
  const weak = { body: { email: 'weak@example.com', password: 'short' } };
  const newer = await callAuth(project, '/signup', weak);
  expect(newer.headers.get('x-sb-error-code')).toBeNull();
  expect(newer.body).toMatchObject({ code: 'weak_password', weak_password: { reasons: ['length'] } });
  const older = await callAuth(project, '/signup', { ...weak, version: false });
  expect(older.headers.get('x-sb-error-code')).toBe('weak_password');
  expect(older.body).toMatchObject({ code: 422, error_code: 'weak_password', weak_password: { reasons: ['length'] } });
});

test('an unknown route and a wrong method answer as they should', async () => {
  expect(await callAuth(project, '/nowhere')).toMatchObject({ status: 404, text: expect.stringContaining('404 page not found') });
  expect(await callAuth(project, '/signup')).toMatchObject({ status: 405, text: '' });
});

test('without a key of this project nothing is answered', async () => {
  for (const headers of [{}, { apikey: 'sb_publishable_wrong' }]) {
    const response = await fetch(`${project.url}/auth/v1/settings`, { headers });
    expect(response.status).toBe(401);
  }
});

test('a browser may call from anywhere and read the headers it needs', async () => {
  const preflight = await fetch(`${project.url}/auth/v1/token`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://localhost:3000',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'apikey,authorization,content-type,x-client-info,x-supabase-api-version',
    },
  });
  expect(preflight.ok).toBe(true);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('apikey');
  const answer = await callAuth(project, '/token?grant_type=password', { ...failure, headers: { origin: 'http://localhost:3000' } });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-expose-headers')?.toLowerCase()).toContain('x-supabase-api-version');
});

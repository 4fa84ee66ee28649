import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createLocalJWKSet, importJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProject, type Project, testOfStandIn } from '../project.ts';
import { callAuth } from './call.ts';

let project: Project;
beforeAll(async () => {
  project = await openProject();
});
afterAll(() => project.close());

const PATHS = [
  ['/user', 'GET'],
  ['/logout', 'POST'],
  ['/admin/users', 'GET'],
] as const;

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed with the stand-in's own key, saying what a holder of that key could say. */
async function signed(claims: JWTPayload, header: { kid?: string } = {}): Promise<string> {
  const { signingKey } = JSON.parse(await readFile(path.join(project.dataDir, 'keys.json'), 'utf8'));
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: signingKey.kid, ...header })
    .setExpirationTime('24h')
    .sign(await importJWK(signingKey, 'ES256'));
}

test('the public keys carry nothing private and prove a token of a signed-in user', async () => {
  const { token, user } = await project.member();
  const answer = await callAuth(project, '/.well-known/jwks.json');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=600');
  const { keys } = answer.body as { keys: Record<string, unknown>[] };
  expect(Object.keys(keys[0] ?? {}).sort()).toEqual(expect.arrayContaining(['alg', 'crv', 'key_ops', 'kid', 'kty', 'use', 'x', 'y']));
  expect(keys[0]).toMatchObject({ alg: 'ES256', key_ops: ['verify'], use: 'sig' });
  for (const key of keys) expect(key).not.toHaveProperty('d');
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys }), { issuer: `${project.url}/auth/v1`, audience: 'authenticated' });
  expect(payload.sub).toBe(user.id);
});

describe.each(PATHS)('%s', (route, method) => {
  test('asks for a bearer token', async () => {
    for (const authorization of [undefined, 'Bearer', 'Bearer ', 'Basic abc']) {
      const answer = await callAuth(project, route, { method, headers: authorization ? { authorization } : {} });
      expect(answer).toMatchObject({
        status: 401,
        body: { code: 'no_authorization', message: 'This endpoint requires a valid Bearer token' },
      });
    }
  });

  test('refuses garbage', async () => {
    expect(await callAuth(project, route, { method, token: 'garbage' })).toMatchObject({ status: 403, body: { code: 'bad_jwt' } });
  });

  test('refuses a token whose words were changed', async () => {
    const { token } = await project.member();
    const [header, payload, signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    const answer = await callAuth(project, route, {
      method,
      token: `${header}.${base64({ ...claims, role: 'service_role' })}.${signature}`,
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'bad_jwt' } });
  });

  test('refuses HS256 signed with a public key, and no signature at all', async () => {
    const { keys } = (await callAuth(project, '/.well-known/jwks.json')).body as { keys: unknown[] };
    const claims = { sub: randomUUID(), role: 'service_role', exp: Date.now() };
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(JSON.stringify(keys[0])));
    const unsigned = `${base64({ alg: 'none' })}.${base64(claims)}.`;
    for (const token of [confused, unsigned]) {
      expect(await callAuth(project, route, { method, token })).toMatchObject({ status: 403, body: { code: 'bad_jwt' } });
    }
  });

  testOfStandIn('refuses a token of an unknown key', async () => {
    const token = await signed({ sub: randomUUID(), role: 'service_role' }, { kid: 'other' });
    const answer = await callAuth(project, route, { method, token });
    expect(answer).toMatchObject({ status: 403, body: { code: 'bad_jwt' } });
    expect(answer.body.message).toContain('unrecognized JWT kid other for algorithm ES256');
  });

  testOfStandIn('refuses a token an hour later', async () => {
    const { token } = await project.member();
    project.wait(3_601_000);
    const answer = await callAuth(project, route, { method, token });
    expect(answer).toMatchObject({ status: 403, body: { code: 'bad_jwt' } });
    expect(answer.body.message).toContain('token is expired');
  });
});

test('the publishable key is nobody: it has no subject', async () => {
  const answer = await callAuth(project, '/user', { token: project.publishableKey });
  expect(answer).toMatchObject({ status: 403, body: { code: 'bad_jwt', message: 'invalid claim: missing sub claim' } });
});

testOfStandIn('a subject must be a UUID', async () => {
  const answer = await callAuth(project, '/user', { token: await signed({ sub: 'somebody', role: 'authenticated' }) });
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad_jwt', message: 'invalid claim: sub claim must be a UUID' } });
});

testOfStandIn('the audience is not checked here; whoever trusts the token checks it', async () => {
  const { user } = await project.addUser();
  const answer = await callAuth(project, '/user', { token: await signed({ sub: user.id, role: 'authenticated', aud: 'elsewhere' }) });
  expect(answer.status).toBe(200);
});

test('a deleted user is nobody at once', async () => {
  const { token, user } = await project.member();
  await project.service.auth.admin.deleteUser(user.id);
  for (const [route, method] of PATHS.slice(0, 2)) {
    const answer = await callAuth(project, route, { method, token });
    expect(answer).toMatchObject({ status: 403, body: { code: 'user_not_found', message: 'User from sub claim in JWT does not exist' } });
  }
});

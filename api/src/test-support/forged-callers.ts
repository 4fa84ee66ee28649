import { createHmac } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import type { TestRecruiter } from './people.ts';
import type { TestApi } from './test-api.ts';

/** Whoever is not let in anywhere: refused with 401 by every guarded route. */
export const NOBODIES = [
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

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** What each of them sends. */
export async function forgedCallers(
  { supabase }: TestApi,
  by: TestRecruiter,
): Promise<Record<(typeof NOBODIES)[number], Record<string, string>>> {
  const issuer = `${supabase.url}/auth/v1`;
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
    'anonymous key as token': bearer(supabase.publishableKey),
    'secret key as token': bearer(supabase.secretKey),
    'basic authorization': { authorization: `Basic ${Buffer.from(`${by.email}:password`).toString('base64')}` },
  };
}

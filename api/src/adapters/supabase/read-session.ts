import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { User } from '../../http/caller.ts';
import { Unavailable } from '../../ports/unavailable.ts';

/** Seconds that two clocks may differ. */
const LEEWAY = 30;

const Claims = z.object({ sub: z.uuid(), email: z.string().default(''), role: z.literal('authenticated') });

/** Who a Supabase access token speaks for; undefined for any other token. Only public keys of the project's key set count. */
export function createReadSession(supabaseUrl: string): (token: string) => Promise<User | undefined> {
  const issuer = `${supabaseUrl}/auth/v1`;
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { timeoutDuration: 5_000 });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: 'authenticated',
        algorithms: ['ES256', 'RS256'],
        clockTolerance: LEEWAY,
        requiredClaims: ['sub', 'exp'],
      });
      const claims = Claims.safeParse(payload).data;
      return claims && { userId: claims.sub, email: claims.email, token };
    } catch (error) {
      if (isBadToken(error)) return undefined;
      throw new Unavailable('sign-in', { cause: error });
    }
  };
}

const isBadToken = (error: unknown) =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';

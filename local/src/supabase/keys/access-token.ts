import {
  decodeProtectedHeader,
  errors,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  type ProtectedHeaderParameters,
  SignJWT,
} from 'jose';
import type { ProjectKeys } from './project-keys.ts';

export const ACCESS_TOKEN_SECONDS = 3600;

/** Why a token is no token of ours; the words are those Supabase Auth puts behind "unable to parse or verify signature". */
export type TokenRefusal = { ok: false; because: string };
export type TokenReading = { ok: true; claims: JWTPayload } | TokenRefusal;

export type AccessTokens = {
  sign(claims: JWTPayload, now: Date): Promise<string>;
  read(token: string, now: Date): Promise<TokenReading>;
  /** The public half, as the JWKS route shows it. */
  publicKey: JWK;
};

const ALGORITHM = 'ES256';

/** Signs and reads the access tokens of this installation. ES256 alone: a token cannot choose its own algorithm. */
export async function accessTokens({ signingKey }: ProjectKeys, issuer: string): Promise<AccessTokens> {
  const { d: _, ...publicHalf } = signingKey;
  const privateKey = await importJWK(signingKey, ALGORITHM);
  const publicKey = await importJWK(publicHalf, ALGORITHM);

  return {
    publicKey: { ...publicHalf, alg: ALGORITHM, use: 'sig', key_ops: ['verify'] },

    sign: (claims, now) => {
      const issuedAt = Math.floor(now.getTime() / 1000);
      return new SignJWT({ ...claims, iss: issuer, aud: 'authenticated', iat: issuedAt, exp: issuedAt + ACCESS_TOKEN_SECONDS })
        .setProtectedHeader({ alg: ALGORITHM, kid: signingKey.kid, typ: 'JWT' })
        .sign(privateKey);
    },

    read: async (token, now) => {
      const unfit = judgeHeader(token, signingKey.kid);
      if (unfit) return refuse(unfit);
      try {
        const { payload } = await jwtVerify(token, publicKey, { algorithms: [ALGORITHM], currentDate: now });
        return { ok: true, claims: payload };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return refuse('token has invalid claims: token is expired');
        if (error instanceof errors.JWSSignatureVerificationFailed)
          return refuse('token signature is invalid: crypto/ecdsa: verification error');
        if (error instanceof errors.JOSEError) return refuse('token is malformed: it cannot be decoded');
        throw error;
      }
    },
  };
}

function judgeHeader(token: string, kid: string): string | undefined {
  if (token.split('.').length !== 3) return 'token is malformed: token contains an invalid number of segments';
  let header: ProtectedHeaderParameters;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    return 'token is malformed: could not decode its header';
  }
  if (header.alg !== ALGORITHM) return `token signature is invalid: signing method ${header.alg} is invalid`;
  if (header.kid !== kid) {
    return `token is unverifiable: error while executing keyfunc: unrecognized JWT kid ${header.kid} for algorithm ${ALGORITHM}`;
  }
  return undefined;
}

const refuse = (because: string): TokenRefusal => ({ ok: false, because });

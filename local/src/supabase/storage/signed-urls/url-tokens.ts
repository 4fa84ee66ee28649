import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { invalidSignature, invalidToken } from '../storage-problem.ts';

const Download = z.object({ scope: z.literal('download'), url: z.string(), exp: z.number() });
const Upload = z.object({ scope: z.literal('upload'), url: z.string(), exp: z.number(), owner: z.string().nullish(), upsert: z.boolean() });

/** The tokens of signed URLs: each for one action on one object until a moment. `url` is `<bucket>/<key>`. */
export type UrlTokens = {
  signDownload(url: string, seconds: number): Promise<string>;
  signUpload(url: string, right: { owner: string | null; upsert: boolean }): Promise<string>;
  readDownload(token: string | undefined, url: string): Promise<z.infer<typeof Download>>;
  readUpload(token: string | undefined, url: string): Promise<z.infer<typeof Upload>>;
};

const UPLOAD_SECONDS = 2 * 60 * 60;

export function urlTokens(secret: string, now: () => Date): UrlTokens {
  const key = new TextEncoder().encode(secret);

  const sign = (claims: Record<string, unknown>, seconds: number) => {
    const issuedAt = Math.floor(now().getTime() / 1000);
    return new SignJWT({ ...claims, iat: issuedAt, exp: issuedAt + seconds }).setProtectedHeader({ alg: 'HS256' }).sign(key);
  };

  async function read<Claims extends { url: string }>(
    schema: z.ZodType<Claims>,
    scope: string,
    token: string | undefined,
    url: string,
  ): Promise<Claims> {
    if (!token) throw invalidToken("querystring must have required property 'token'");
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: now() }).catch((error: unknown) => {
      if (error instanceof errors.JOSEError) throw invalidToken(error.message);
      throw error;
    });
    const claims = schema.safeParse(payload);
    if (!claims.success) throw invalidSignature(`Token is not scoped for ${scope}`);
    if (claims.data.url !== url) throw invalidSignature();
    return claims.data;
  }

  return {
    signDownload: (url, seconds) => sign({ scope: 'download', url }, seconds),
    signUpload: (url, { owner, upsert }) => sign({ scope: 'upload', url, owner, upsert }, UPLOAD_SECONDS),
    readDownload: (token, url) => read(Download, 'download', token, url),
    readUpload: (token, url) => read(Upload, 'upload', token, url),
  };
}

import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { BaseEnv } from './caller.ts';

/** Browsers keep `__Host-` cookies on https only; plain http is for this machine alone. */
const cookieName = (publicUrl: string, publicId: string) =>
  publicUrl.startsWith('https:') ? `__Host-interview-${publicId}` : `interview-${publicId}`;

/** Seconds; longer than any ticket, so that the transcript can still be read afterwards. */
const KEPT_FOR = 60 * 86_400;

/** 256 random bits; only the hash is stored. */
export const newSession = () => {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashSession(secret) };
};

export const hashSession = (secret: string) => createHash('sha256').update(secret).digest();

export const readSessionCookie = <E extends BaseEnv>(c: Context<E>, publicId: string) =>
  getCookie(c, cookieName(c.var.deps.publicUrl, publicId));

export function setSessionCookie<E extends BaseEnv>(c: Context<E>, publicId: string, secret: string) {
  const { publicUrl } = c.var.deps;
  setCookie(c, cookieName(publicUrl, publicId), secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: publicUrl.startsWith('https:'),
    maxAge: KEPT_FOR,
  });
}

import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { AuthProblem } from '../auth-problem.ts';
import { hashLine } from './hash-line.ts';

const SHORTEST = 6;
const LONGEST_BYTES = 72;
const COST = { N: 32_768, r: 8, p: 1 } as const;
const KEY_BYTES = 32;

/** The rules of a new password, in the words of Supabase Auth. */
export function checkPassword(password: string): void {
  if (Buffer.byteLength(password) > LONGEST_BYTES) {
    throw new AuthProblem(400, 'validation_failed', `Password cannot be longer than ${LONGEST_BYTES} characters`);
  }
  if (Buffer.byteLength(password) < SHORTEST) {
    throw new AuthProblem(422, 'weak_password', `Password should be at least ${SHORTEST} characters.`, {
      weak_password: { reasons: ['length'] },
    });
  }
}

/** `scrypt$N$r$p$salt$key`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Without a stored hash (an unknown user) it takes as long, and the answer is no. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = (stored ?? '').split('$');
  if (scheme !== 'scrypt' || !salt || !key) {
    await derive(password, randomBytes(16), COST);
    return false;
  }
  const expected = Buffer.from(key, 'base64url');
  const derived = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

const inLine = hashLine({ atOnce: 2, waiting: 64 });

const derive = (password: string, salt: Buffer, cost: ScryptOptions) =>
  inLine(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password, salt, KEY_BYTES, { ...cost, maxmem: 64 * 1024 * 1024 }, (error, key) => (error ? reject(error) : resolve(key)));
      }),
  );

import type { Context } from 'hono';
import type { Caller } from '../database.ts';
import { bearerOf, roleOfApiKey } from '../keys/api-key.ts';
import type { StorageDeps } from './storage-deps.ts';
import { accessDenied, invalidRequest } from './storage-problem.ts';

/** Who asks. Undefined for a request that shows nothing, or nothing that holds. */
export async function findCaller(c: Context, deps: StorageDeps): Promise<Caller | undefined> {
  const reading = await readCaller(c, deps);
  return 'role' in reading ? reading : undefined;
}

export async function requireCaller(c: Context, deps: StorageDeps): Promise<Caller> {
  const reading = await readCaller(c, deps);
  if ('role' in reading) return reading;
  throw reading.refusal ? accessDenied(reading.refusal) : invalidRequest("headers must have required property 'authorization'");
}

async function readCaller(c: Context, deps: StorageDeps): Promise<Caller | { refusal: string | undefined }> {
  const shown = bearerOf(c.req.header('authorization')) ?? c.req.header('apikey');
  if (!shown) return { refusal: undefined };
  const role = roleOfApiKey(deps.keys, shown);
  if (role) return { role, claims: {} };
  const reading = await deps.tokens.read(shown, deps.now());
  if (!reading.ok) return { refusal: reading.because };
  // Our own tokens carry no other role; a claim that says so is not believed.
  return { role: 'authenticated', claims: reading.claims };
}

/** The user's id, as the owner of what they upload. */
export const ownerOf = (caller: Caller): string | null => (typeof caller.claims.sub === 'string' ? caller.claims.sub : null);

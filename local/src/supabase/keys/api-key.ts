import { createHash, timingSafeEqual } from 'node:crypto';
import type { Caller } from '../database.ts';
import type { ProjectKeys } from './project-keys.ts';

/** Whose key this is, as the hosted gateway maps it: publishable → anon, secret → service_role. Takes as long for a wrong key as for a right one. */
export function roleOfApiKey(keys: ProjectKeys, given: string | undefined): Exclude<Caller['role'], 'authenticated'> | undefined {
  if (!given) return undefined;
  const isPublishable = isSame(given, keys.publishableKey);
  const isSecret = isSame(given, keys.secretKey);
  if (isSecret) return 'service_role';
  return isPublishable ? 'anon' : undefined;
}

/** The token of an `Authorization: Bearer …` header. */
export const bearerOf = (header: string | undefined): string | undefined => /^bearer\s+(\S+)\s*$/i.exec(header ?? '')?.[1];

const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
const digest = (text: string) => createHash('sha256').update(text).digest();

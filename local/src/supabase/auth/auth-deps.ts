import type { Database } from '../database.ts';
import type { AccessTokens } from '../keys/access-token.ts';
import type { ProjectKeys } from '../keys/project-keys.ts';
import type { AttemptLimit } from './session/attempt-limit.ts';

/** What the auth routes work with. `reuseMs`: how long an older refresh token may still be sent again. */
export type AuthDeps = {
  database: Database;
  keys: ProjectKeys;
  tokens: AccessTokens;
  signUp: 'open' | 'closed';
  reuseMs: number;
  /** By account and address. */
  signIns: AttemptLimit;
  /** By address alone. */
  addresses: AttemptLimit;
  now: () => Date;
};

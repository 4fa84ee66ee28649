import type { Database } from '../database.ts';
import type { AccessTokens } from '../keys/access-token.ts';
import type { ProjectKeys } from '../keys/project-keys.ts';
import type { FileStore } from './objects/file-store.ts';
import type { UrlTokens } from './signed-urls/url-tokens.ts';

/** What the storage routes work with. */
export type StorageDeps = {
  database: Database;
  keys: ProjectKeys;
  tokens: AccessTokens;
  urlTokens: UrlTokens;
  files: FileStore;
  now: () => Date;
};

import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export type Environment = Record<string, string | undefined>;

/** What can be fetched or made again: runtime, livekit-server, models, built pages. Relative paths count from the checkout. */
export const cacheDirOf = (env: Environment) => path.resolve(repositoryDir, env.VIVA_CACHE_DIR || '.cache');

/** What belongs to one installation: database, files, secrets, logs. Relative paths count from the checkout. */
export const dataDirOf = (env: Environment) => path.resolve(repositoryDir, env.VIVA_DATA_DIR || '.viva');

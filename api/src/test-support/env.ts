import { resolve } from 'node:path';

const repositoryDir = resolve(import.meta.dirname, '../../..');

/** Where livekit-server lies, or is put by whoever needs it first. */
export const CACHE_DIR = resolve(repositoryDir, process.env.VIVA_CACHE_DIR || '.cache');

import { fileURLToPath } from 'node:url';

/** Where what the tests fetch once is kept: livekit-server, human speech. */
export const cacheDir = process.env.VIVA_CACHE_DIR || fileURLToPath(new URL('../../.cache', import.meta.url));
export const searchPath = process.env.PATH ?? '';

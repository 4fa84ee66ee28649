import path from 'node:path';

/** Where models and recordings are kept, as for every other command. */
export const cacheDir = path.resolve(import.meta.dirname, '..', process.env.VIVA_CACHE_DIR || '.cache');

import path from 'node:path';
import { measureMemory } from '@viva/local/stack';
import { printMemory } from './print-memory.ts';

/**
 * Memory of a running `npm start`, as PSS of all its processes from npm down.
 * `node local/bootstrap.mjs run bench/memory.ts [data folder]`
 */
const BAR_MB = 1_600;
const dataDir = path.resolve(process.argv[2] ?? process.env.VIVA_DATA_DIR ?? path.join(import.meta.dirname, '..', '.viva'));

process.exitCode = printMemory(measureMemory(dataDir), BAR_MB, 'memory') ? 0 : 1;

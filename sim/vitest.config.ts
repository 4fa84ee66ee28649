import { defineConfig } from 'vitest/config';

/** Hundreds of interviews on a busy machine: what hangs fails, what is slow does not. */
export default defineConfig({ test: { testTimeout: 180_000, hookTimeout: 30_000, maxWorkers: 1 } });

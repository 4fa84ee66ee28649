import { defineConfig } from 'vitest/config';

/** Real parts on a busy machine: a test that hangs fails, one that is slow does not. */
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 180_000, maxWorkers: 2 } });

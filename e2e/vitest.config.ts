import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: './src/start-everything.ts',
    // One machine, one stack: interviews one after the other.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});

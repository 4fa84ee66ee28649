import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Databases, servers and processes really start here; on two busy cores that takes its time.
  test: { testTimeout: 30_000, hookTimeout: 60_000 },
});

import { defineConfig } from 'vitest/config';

// A shared machine may be slow; a rule is not.
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 60_000 } });

import { defineConfig } from 'vitest/config';

// A bound against hanging: properties take seconds when the machine is busy.
export default defineConfig({ test: { testTimeout: 60_000 } });

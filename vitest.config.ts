import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that run at once at least: those in a browser mostly wait for it, so two go well on two cores. */
const WORKERS = 2;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/built-page.ts'],
    maxWorkers: Math.max(WORKERS, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

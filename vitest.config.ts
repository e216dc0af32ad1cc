import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that run at once at least: those in a browser mostly wait for it, so two go well on two cores. */
const WORKERS = 2;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/built-page.ts', 'test/support/postgres-setup.ts'],
    // The modules are pure, and what a test starts it ends: files of one worker share what they import, which is a third
    // of the time. A test that changes a module for itself alone would have to be isolated again.
    isolate: false,
    maxWorkers: Math.max(WORKERS, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

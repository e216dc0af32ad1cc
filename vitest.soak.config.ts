import { defineConfig } from 'vitest/config';

/** What takes long and needs the machine for itself: one after the other, and nothing but that. */
export default defineConfig({
  test: {
    include: ['test/**/*.soak.ts'],
    globalSetup: ['test/support/built-page.ts', 'test/support/postgres-setup.ts'],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60 * 60_000,
    hookTimeout: 60_000,
  },
});

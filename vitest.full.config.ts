import { defineConfig, mergeConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** One more at once than of the quick ones: kills, browsers and what has to run out of time mostly wait. */
const MORE_WORKERS = 1;

/** Everything but the soak: what `npm test` runs, and the long tests. */
export default mergeConfig(
  quick,
  defineConfig({
    test: { include: ['test/**/*.full.ts'], maxWorkers: Number(quick.test?.maxWorkers) + MORE_WORKERS },
  }),
);

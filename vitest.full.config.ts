import { defineConfig, mergeConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** Everything but the soak: what `npm test` runs, and the long tests. */
export default mergeConfig(quick, defineConfig({ test: { include: ['test/**/*.full.ts'] } }));

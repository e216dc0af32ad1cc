import { defineConfig, mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import quick from './vitest.config.ts';

/** A minute and more each; begun last, one of them would run alone for that long. */
const LONG = ['several', 'kill', 'kill-postgres', 'store-postgres'].map((name) => `faults/${name}.full.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((one) => moduleId.endsWith(one));
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))];
  }
}

/** Everything but the soak: what `npm test` runs, and the long tests. */
export default mergeConfig(
  quick,
  defineConfig({ test: { include: ['test/**/*.full.ts'], sequence: { sequencer: LongFirst } } }),
);

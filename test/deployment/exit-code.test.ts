import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

test.each(['./test/support/postgres.ts', './bench/load/postgres.ts'])(
  'what uses a database server of its own (%s) ends with its own exit code',
  (module) => {
    const program = `await import('${module}'); process.exitCode = 3;`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT });
    expect(String(ended.stderr)).toBe('');
    expect(ended.status).toBe(3);
  },
);

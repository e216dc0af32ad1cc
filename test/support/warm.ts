/**
 * Read before the program itself (`node --import`) in a process that waits for its turn: it has everything imported that
 * the program imports, says so, and begins when it is told to. So a test that starts the program again and again waits
 * for the program only, and not for its files to be read.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';

const program = new URL('../../src/main.ts', import.meta.url);
const imported = [...readFileSync(program, 'utf8').matchAll(/from '(\.[^']+)'/g)].map(
  ([, path = '']) => path,
);
const later = ['./channels/teams/adapter.ts'];
await Promise.all([...imported, ...later].map((path) => import(new URL(path, program).href)));
// Who is killed writes no cache at its end.
flushCompileCache();

process.send?.('warm');
await once(process, 'message');
process.disconnect();

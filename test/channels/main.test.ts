import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolder } from '../support/app.ts';
import { type Launched, launchProcess } from '../support/process.ts';

let data: ReturnType<typeof dataFolder>;
const running: Launched[] = [];

beforeEach(() => {
  data = dataFolder();
});
afterEach(() => {
  for (const program of running.splice(0)) program.kill('SIGKILL');
  data.remove();
});

/** The program with a folder of its own. */
function launch(env: Record<string, string>): Launched {
  const program = launchProcess({ DATA_DIR: data.path, ...env });
  running.push(program);
  return program;
}

test('it says in one line where it is and that it is for local use, serves, and ends when told to', async () => {
  const program = launch({});
  const url = await program.ready();
  expect(program.out()).toMatch(/^planbyte is ready at http:\/\/localhost:\d+\/ \(local use only: .*\)\n$/);
  const health = await fetch(new URL('healthz', url));
  expect(await health.json()).toEqual({ status: 'ok' });
  program.kill('SIGTERM');
  expect(await program.ended).toEqual([0, null]);
  expect(program.err()).toBe('');
});

test('a wrong configuration ends it with one message', async () => {
  const program = launch({ PORT: 'x', MicrosoftAppId: 'y' });
  expect(await program.ended).toEqual([1, null]);
  expect(program.out()).toBe('');
  expect(program.err()).toMatch(/^Configuration: PORT .*; MicrosoftAppId .*\n$/);
});

test('a port that is taken is told in plain words', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const program = launch({ PORT: port });
  expect(await program.ended).toEqual([1, null]);
  expect(program.err()).toBe('The port is taken by another program: set PORT to a free one.\n');
  other.close();
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolder } from '../support/app.ts';

const root = new URL('../../', import.meta.url).pathname;
let data: ReturnType<typeof dataFolder>;
const running: ChildProcess[] = [];

beforeEach(() => {
  data = dataFolder();
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  data.remove();
});

/** The program as `npm start` runs it. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: data.path, ...env },
  });
  running.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.err += String(chunk);
  });
  return { child, said };
}

async function ready({ child, said }: ReturnType<typeof start>): Promise<string> {
  while (!said.out.includes('\n')) await once(child.stdout ?? child, 'data');
  return /http:\S+/.exec(said.out)?.[0] ?? '';
}

test('it says in one line where it is and that it is for local use, serves, and ends when told to', async () => {
  const program = start({});
  const url = await ready(program);
  expect(program.said.out).toMatch(
    /^planbyte is ready at http:\/\/localhost:\d+\/ \(local use only: .*\)\n$/,
  );
  const health = await fetch(new URL('healthz', url));
  expect(await health.json()).toEqual({ status: 'ok' });
  program.child.kill('SIGTERM');
  expect(await once(program.child, 'exit')).toEqual([0, null]);
  expect(program.said.err).toBe('');
});

test('a wrong configuration ends it with one message', async () => {
  const { child, said } = start({ PORT: 'x', MicrosoftAppId: 'y' });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(said.out).toBe('');
  expect(said.err).toMatch(/^Configuration: PORT .*; MicrosoftAppId .*\n$/);
});

test('a port that is taken is told in plain words', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { child, said } = start({ PORT: port });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(said.err).toBe('The port is taken by another program: set PORT to a free one.\n');
  other.close();
});

/** A client that sends too slowly does not hold the program up beyond its ten seconds. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { dataFolder } from '../support/app.ts';
import { startProcess } from '../support/process.ts';

test('after ten seconds what is left is cut off, and the exit code says so', async () => {
  const data = dataFolder();
  const program = await startProcess({ DATA_DIR: data.path });
  const socket = connect(Number(new URL(program.url).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write('POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n');
  socket.write('Content-Length: 100\r\nExpect: 100-continue\r\n\r\n{');
  await once(socket, 'data');
  const began = performance.now();
  program.kill('SIGTERM');
  expect(await program.ended).toEqual([1, null]);
  expect(performance.now() - began).toBeGreaterThan(9_000);
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(program.err()).toContain('it is cut off');
  data.remove();
}, 60_000);

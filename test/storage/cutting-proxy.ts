import { connect, createServer, type Socket } from 'node:net';

/** What happens to the next commit on its way: it never comes to the server, or its answer never comes back. */
export type Cut = 'before' | 'after';

export interface CuttingProxy {
  /** The database's address through this. */
  readonly url: string;
  /** Cuts the connection that sends the next commit. */
  cut(when: Cut): void;
  /** How many connections were cut. */
  readonly cuts: number;
  close(): Promise<void>;
}

/** The prepared statement, as it is prepared and as it is run. */
const COMMIT = Buffer.from('commit\0');

/** Stands between the store and its server, and cuts the wire at the worst moment when it is told to. */
export async function cuttingProxy(database: string): Promise<CuttingProxy> {
  const target = new URL(database);
  const sockets = new Set<Socket>();
  let armed: Cut | null = null;
  let cuts = 0;

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let isDoomed = false;
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    client.on('data', (chunk) => {
      const cut = armed !== null && chunk.includes(COMMIT) ? armed : null;
      if (cut !== null) {
        armed = null;
        cuts += 1;
        isDoomed = true;
      }
      if (cut === 'before') end();
      else upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (isDoomed) end();
      else client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = new URL(database);
  url.port = String(address.port);

  return {
    url: url.href,
    cut: (when) => {
      armed = when;
    },
    get cuts() {
      return cuts;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

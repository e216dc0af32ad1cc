import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';

const received = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  replyToId: z.string().optional(),
});
export type Received = z.infer<typeof received>;

export interface Connector {
  readonly serviceUrl: string;
  readonly received: readonly Received[];
  /** The statuses to answer next; 200 when there are none. */
  readonly statuses: number[];
  messages(count: number): Promise<Received[]>;
  close(): Promise<void>;
}

/** The channel's side of the Bot Framework, as small as it can be: it takes what the bot sends. */
export async function startConnector(at = 0): Promise<Connector> {
  const all: Received[] = [];
  const statuses: number[] = [];
  const arrivals = new EventEmitter();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = statuses.shift() ?? 200;
      if (status === 200) all.push(received.parse(JSON.parse(Buffer.concat(chunks).toString())));
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(
        JSON.stringify(
          status === 200 ? { id: `sent-${all.length}` } : { error: { code: 'x', message: 'x' } },
        ),
      );
      arrivals.emit('message');
    });
  });
  server.listen(at, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const messages = () => all.filter(({ type }) => type === 'message');
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    received: all,
    statuses,
    async messages(count) {
      while (messages().length < count) await once(arrivals, 'message');
      return messages();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

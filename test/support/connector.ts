import { EventEmitter, once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { z } from 'zod';

const received = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  replyToId: z.string().optional(),
});
export type Received = z.infer<typeof received>;

/** How the next request fails. */
export type Fault =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** `error.code` of the answer, or the whole of its body. */
      readonly code?: string;
      readonly body?: string;
    }
  /** Nothing is answered; what was sent has arrived. */
  | 'silence'
  /** The connection is broken off; what was sent has arrived. */
  | 'reset';

export interface Replacement {
  readonly id: string;
  readonly activity: Received;
}

export interface Connector {
  readonly serviceUrl: string;
  /** What was sent and taken, or has arrived although the bot was not told. */
  readonly received: readonly Received[];
  readonly replaced: readonly Replacement[];
  /** Method and path of each request, whatever was answered. */
  readonly requests: readonly string[];
  /** The statuses to answer next; 200 when there are none. */
  readonly statuses: number[];
  /** The faults of the next requests, before the statuses. */
  readonly faults: Fault[];
  messages(count: number): Promise<Received[]>;
  close(): Promise<void>;
}

const ACTIVITY = /\/v3\/conversations\/[^/]+\/activities\/([^/]+)$/u;
const ROSTER = /\/v3\/conversations\/[^/]+\/(?:paged)?members/iu;

const fail = (
  response: ServerResponse,
  { status, headers = {}, code = 'x', body }: Exclude<Fault, string>,
) => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(body ?? JSON.stringify({ error: { code, message: 'x' } }));
};

/** The channel's side of the Bot Framework, as small as it can be: it takes what the bot sends, or misbehaves. */
export async function startConnector(at = 0): Promise<Connector> {
  const all: Received[] = [];
  const replaced: Replacement[] = [];
  const requests: string[] = [];
  const statuses: number[] = [];
  const faults: Fault[] = [];
  const arrivals = new EventEmitter();

  const take = (method: string, path: string, body: string): string => {
    const activity = received.parse(JSON.parse(body));
    const id = ACTIVITY.exec(path)?.[1];
    if (method === 'PUT' && id !== undefined) {
      replaced.push({ id: decodeURIComponent(id), activity });
      return id;
    }
    all.push(activity);
    return `sent-${all.length}`;
  };

  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push(`${method} ${url}`);
      const status = faults.length === 0 ? (statuses.shift() ?? 200) : 200;
      const fault = faults.shift() ?? (status === 200 ? undefined : { status });
      // Who is in the conversation is not told to a bot that is not.
      const refused = ROSTER.test(url) ? { status: 403, code: 'BotNotInConversationRoster' } : fault;
      if (typeof refused === 'object') fail(response, refused);
      else {
        const id = take(method, url, Buffer.concat(chunks).toString());
        if (refused === 'reset') request.socket.destroy();
        else if (refused !== 'silence') {
          response.writeHead(200, { 'Content-Type': 'application/json' });
          response.end(JSON.stringify({ id }));
        }
      }
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
    replaced,
    requests,
    statuses,
    faults,
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

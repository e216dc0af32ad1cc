/** A balancer as small as it can be: each request and each WebSocket goes to the next process that is ready. */
import { once } from 'node:events';
import {
  Agent,
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http';
import { connect, type Socket } from 'node:net';

export interface Balancer {
  readonly url: string;
  /** The processes that are used from now on. */
  use(urls: readonly string[]): void;
  /** Asks each process whether it is ready, and goes by that from now on; resolves when all of them were asked once. */
  ask(): Promise<void>;
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** How often processes are asked whether they are ready, in milliseconds. */
  readonly askEvery?: number;
  /** Called when a request has been handed to a process, whole. */
  readonly onHanded?: (request: IncomingMessage, process: string) => void;
}

const ASK_EVERY_MILLISECONDS = 100;

/** Starts it on a free port of this machine. */
export async function startProxy(
  processes: readonly string[],
  { askEvery = ASK_EVERY_MILLISECONDS, onHanded = () => {} }: ProxyOptions = {},
): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const sockets = new Set<Socket>();
  let all = processes;
  let away: ReadonlySet<string> = new Set();
  let turn = 0;

  /** The next process in the round of those that are ready; any where none is. */
  function next(): URL {
    const ready = all.filter((one) => !away.has(one));
    const among = ready.length > 0 ? ready : all;
    turn += 1;
    return new URL(among[turn % among.length] ?? '');
  }

  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const to = next();
    const { method = 'GET', headers, url: path = '/' } = incoming;
    let isAnswered = false;
    /** The whole answer, or that there is none; never a part. */
    const answer = (status: number, headers: OutgoingHttpHeaders = {}, body: Buffer = Buffer.alloc(0)) => {
      if (isAnswered) return;
      isAnswered = true;
      // Not in one row: restify, where it is loaded, puts a `writeHead` of its own in the place of Node's that gives nothing.
      outgoing.writeHead(status, headers);
      outgoing.end(body);
    };
    const asked = request({ agent, host: to.hostname, port: to.port, method, path, headers });
    asked.on('finish', () => onHanded(incoming, to.href));
    asked.on('error', () => answer(502));
    asked.on('close', () => answer(502));
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => answer(502));
      response.on('end', () => {
        if (response.complete) answer(response.statusCode ?? 502, response.headers, Buffer.concat(chunks));
      });
    });
    incoming.pipe(asked);
  }

  const server = createServer(pass);
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    const to = next();
    const other = connect(Number(to.port), to.hostname, () => {
      const { rawHeaders } = incoming;
      const lines = rawHeaders.flatMap((name, index) =>
        index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
      );
      other.write(`GET ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      other.write(head);
      socket.pipe(other).pipe(socket);
    });
    for (const one of [socket, other]) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        sockets.delete(one);
        socket.destroy();
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  async function ask(): Promise<void> {
    const answers = await Promise.all(
      all.map(async (one) => ({ one, isReady: await isReady(new URL('readyz', one)) })),
    );
    away = new Set(answers.flatMap(({ one, isReady }) => (isReady ? [] : [one])));
  }
  let asking: NodeJS.Timeout | undefined;

  return {
    url: `http://127.0.0.1:${port}/`,
    use(urls) {
      all = urls;
    },
    async ask() {
      await ask();
      asking ??= setInterval(() => void ask(), askEvery);
    },
    async close() {
      clearInterval(asking);
      agent.destroy();
      for (const one of sockets) one.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const isReady = (url: URL): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import { isLoopback } from '../../config.ts';
import type { Log } from '../log.ts';
import { readBody, readJson } from './body.ts';
import { errorReply, HttpError, type HttpReply, type HttpRequest, type Route } from './route.ts';

/** Takes over a connection that asks to become a WebSocket. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => void;

export interface ServerOptions {
  readonly routes: readonly Route[];
  readonly upgrade: UpgradeHandler;
  readonly log: Log;
  /** Nobody is authenticated: answer only to names of this machine, so that no web page elsewhere can reach us through its visitor's browser. */
  readonly localOnly: boolean;
}

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Listens and answers with the given routes. */
export async function listen(options: ServerOptions, host: string, port: number): Promise<RunningServer> {
  const server = restify.createServer({ name: 'planbyte' });
  server.pre(restify.plugins.pre.dedupeSlashes());
  for (const route of options.routes) {
    const handler = async (req: restify.Request, res: restify.Response) => {
      send(res, await answer(options, route, req));
    };
    if (route.method === 'POST') server.post(route.path, handler);
    else {
      server.get(route.path, handler);
      server.head(route.path, handler);
    }
  }
  server.on(
    'restifyError',
    (_req: restify.Request, res: restify.Response, error: unknown, done: () => void) => {
      if (!res.headersSent) send(res, unrouted(error));
      done();
    },
  );

  const http: HttpServer = server.server;
  http.requestTimeout = 60_000;
  http.headersTimeout = 20_000;
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = URL.parse(request.url ?? '/', origin(request));
    if (url === null || !servesHost(options, request)) socket.destroy();
    else options.upgrade(request, socket, head, url);
  });
  await new Promise<void>((resolve, reject) => {
    // restify repeats the socket's errors as its own.
    server.on('error', reject);
    http.listen(port, host, resolve);
  });
  const address = http.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => close(http),
  };
}

async function answer(options: ServerOptions, route: Route, req: restify.Request): Promise<HttpReply> {
  if (!servesHost(options, req)) {
    return errorReply(421, 'MisdirectedRequest', 'This program serves its own machine only.');
  }
  try {
    return await route.handle(toRequest(req));
  } catch (error) {
    if (error instanceof HttpError) return errorReply(error.status, error.code, error.message);
    options.log.error(`${route.method} ${route.path} failed`, error);
    return errorReply(500, 'ServerError', 'Something went wrong here. Try again.');
  }
}

function toRequest(req: restify.Request): HttpRequest {
  const url = URL.parse(req.url ?? '/', 'http://localhost');
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries<unknown>(req.params)) {
    if (typeof value === 'string') params[name] = value;
  }
  return {
    method: req.method ?? '',
    params,
    query: url?.searchParams ?? new URLSearchParams(),
    headers: req.headers,
    origin: origin(req),
    remote: req.socket.remoteAddress ?? '',
    bytes: (limit) => readBody(req, limit),
    json: (limit) => readJson(req, limit),
  };
}

function send(res: restify.Response, reply: HttpReply): void {
  const headers: Record<string, string> = { ...SECURITY_HEADERS, 'Cache-Control': 'no-store' };
  if (reply.json !== undefined) headers['Content-Type'] = 'application/json; charset=utf-8';
  Object.assign(headers, reply.headers);
  const body = reply.json === undefined ? (reply.body ?? '') : JSON.stringify(reply.json);
  headers['Content-Length'] = String(Buffer.byteLength(body));
  // Raw: restify would choose a format by the client's wishes, and it must know that this is answered.
  res.sendRaw(reply.status, body, headers);
}

/** What restify itself could not route. */
function unrouted(error: unknown): HttpReply {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 404) return errorReply(404, 'NotFound', 'There is nothing at this address.');
  if (status === 405) return errorReply(405, 'MethodNotAllowed', 'This address does not take that method.');
  return errorReply(500, 'ServerError', 'Something went wrong here. Try again.');
}

/** A proxy in front of us says how the client came; without one these headers only concern who sent them. */
function origin(req: IncomingMessage): string {
  const forwarded = (name: string) => {
    const value = req.headers[name];
    return typeof value === 'string' ? value.split(',')[0]?.trim() : undefined;
  };
  const scheme = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
  const host = forwarded('x-forwarded-host') ?? req.headers.host ?? '';
  return URL.parse(`${scheme}://${host}`)?.origin ?? `${scheme}://localhost`;
}

function servesHost({ localOnly }: ServerOptions, req: IncomingMessage): boolean {
  if (!localOnly) return true;
  const url = URL.parse(`http://${req.headers.host ?? ''}`);
  return url !== null && isLoopback(url.hostname);
}

/** Requests under way get a moment to finish; idle and streaming connections do not hold us up. */
async function close(http: HttpServer): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => http.closeAllConnections(), 2_000);
    http.close(() => {
      clearTimeout(late);
      resolve();
    });
    http.closeIdleConnections();
  });
}

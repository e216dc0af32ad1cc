import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import { isLoopback } from '../../config.ts';
import { wordsFor } from '../../presentation/words.ts';
import type { Log } from '../log.ts';
import { readBody, readJson } from './body.ts';
import { clientAddress, clientNetwork } from './client-address.ts';
import { pageLanguage } from './languages.ts';
import { createRateLimits, type LimitClass, noRateLimits, type RateLimits } from './rate-limit.ts';
import { errorReply, HttpError, type HttpReply, type HttpRequest, type Route } from './route.ts';

/** Takes over a connection that asks to become a WebSocket. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => void;

export interface ServerOptions {
  readonly routes: readonly Route[];
  readonly upgrade: UpgradeHandler;
  readonly log: Log;
  /** The origin under which people reach us, where it is known: then no other name is answered to. */
  readonly publicUrl?: string | null;
  /** Whether requests are counted, unless it is said that they are not. */
  readonly limited?: boolean;
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
  'X-Frame-Options': 'DENY',
};

/** Listens and answers with the given routes. */
export async function listen(options: ServerOptions, host: string, port: number): Promise<RunningServer> {
  const server = restify.createServer({ name: 'planbyte' });
  const limits = options.limited === false ? noRateLimits : createRateLimits();
  server.pre(restify.plugins.pre.dedupeSlashes());
  for (const route of options.routes) {
    const handler = async (req: restify.Request, res: restify.Response) => {
      send(res, await answer(options, limits, route, req));
    };
    if (route.method === 'POST') server.post(route.path, handler);
    else if (route.method === 'OPTIONS') server.opts(route.path, handler);
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
  // Java's and other clients offer HTTP/2 with a request that is to be answered whether or not anybody takes it up.
  Object.assign(http, { shouldUpgradeCallback: asksForWebSocket });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Joined, not resolved: a target such as //elsewhere/path would bring an origin of its own.
    const target = request.url ?? '/';
    const url = target.startsWith('/') ? URL.parse(origin(options, request) + target) : null;
    if (url === null || !servesHost(options, request)) {
      socket.destroy();
      return;
    }
    socket.on('error', () => socket.destroy());
    void wait(limits, STREAMS, request).then((seconds) => {
      if (seconds === 0) options.upgrade(request, socket, head, url);
      else
        socket.end(`HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${seconds}\r\nContent-Length: 0\r\n\r\n`);
    });
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

const asksForWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';

/** A stream is one more way of reading a conversation. */
const STREAMS: LimitClass = 'read';

/** How long the client has to wait; 0 where it need not. */
const wait = (limits: RateLimits, limit: LimitClass, req: IncomingMessage, conversation?: string) =>
  limits(limit, {
    network: clientNetwork(clientAddress(req.headers, req.socket.remoteAddress ?? '')),
    conversation,
  });

/** What is said to somebody who asks too often, in their language. */
function tooMany(req: IncomingMessage, seconds: number): HttpReply {
  const words = wordsFor(pageLanguage(req.headers['accept-language']));
  const message = words.t('embed:too-many', { count: seconds, seconds: words.number(seconds) });
  const headers = {
    'Retry-After': String(seconds),
    'Content-Language': words.language,
    Vary: 'Accept-Language',
  };
  return { ...errorReply(429, 'TooManyRequests', message), headers };
}

async function answer(
  options: ServerOptions,
  limits: RateLimits,
  route: Route,
  req: restify.Request,
): Promise<HttpReply> {
  // Those who ask whether we live know us by an address only.
  if (route.limit !== 'free' && !servesHost(options, req)) {
    return errorReply(421, 'MisdirectedRequest', 'This program does not answer under that name.');
  }
  const request = toRequest(options, req);
  const reply = await answerOrError(options, limits, route, request, req);
  if (reply.status < 400 || route.errorHeaders === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, ...route.errorHeaders(request) } };
}

async function answerOrError(
  options: ServerOptions,
  limits: RateLimits,
  route: Route,
  request: HttpRequest,
  req: restify.Request,
): Promise<HttpReply> {
  try {
    const seconds = await wait(limits, route.limit, req, request.params.id);
    return seconds > 0 ? tooMany(req, seconds) : await route.handle(request);
  } catch (error) {
    if (error instanceof HttpError) return errorReply(error.status, error.code, error.message);
    options.log.error(`${route.method} ${route.path} failed`, error);
    return errorReply(500, 'ServerError', 'Something went wrong here. Try again.');
  }
}

function toRequest(options: ServerOptions, req: restify.Request): HttpRequest {
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
    origin: origin(options, req),
    bytes: (limit) => readBody(req, limit),
    json: (limit) => readJson(req, limit),
  };
}

function send(res: restify.Response, reply: HttpReply): void {
  const headers: Record<string, string> = { ...SECURITY_HEADERS, 'Cache-Control': 'no-store' };
  if (reply.json !== undefined) headers['Content-Type'] = 'application/json; charset=utf-8';
  Object.assign(headers, reply.headers);
  for (const [name, value] of Object.entries(headers)) if (value === '') delete headers[name];
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

/**
 * Under which origin the client reached us. Where nobody has told it, a proxy in front of us says how the client came;
 * without one these headers only concern who sent them.
 */
function origin({ publicUrl = null }: ServerOptions, req: IncomingMessage): string {
  if (publicUrl !== null) return publicUrl;
  const forwarded = (name: string) => {
    const value = req.headers[name];
    return typeof value === 'string' ? value.split(',')[0]?.trim() : undefined;
  };
  const scheme = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
  const host = forwarded('x-forwarded-host') ?? req.headers.host ?? '';
  // The origin goes into a policy, where a semicolon, which URLs allow in a host, would begin a rule.
  const known = /^[\w.:[\]-]+$/.test(host) ? URL.parse(`${scheme}://${host}`) : null;
  return known?.origin ?? `${scheme}://localhost`;
}

/** Whether we go by the name under which the request asks for us. */
function servesHost({ localOnly, publicUrl = null }: ServerOptions, req: IncomingMessage): boolean {
  if (!localOnly && publicUrl === null) return true;
  const asked = URL.parse(`http://${req.headers.host ?? ''}`);
  if (asked === null) return false;
  return isLoopback(asked.hostname) || asked.hostname === URL.parse(publicUrl ?? '')?.hostname;
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

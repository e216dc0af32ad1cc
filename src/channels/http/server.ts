import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import { isLoopback } from '../../config.ts';
import { StoreUnavailable } from '../../storage/turn-store.ts';
import { currentWork, inWork, newWork } from '../log/work.ts';
import type { Log } from '../log.ts';
import { troubleReply } from '../trouble.ts';
import { clientAddress, clientNetwork } from './client-address.ts';
import { boundConnections, createSocketCounts, MOST_HEADERS } from './connections.ts';
import { createDraining, type Draining } from './draining.ts';
import { pageLanguage } from './languages.ts';
import { createRateLimits, type LimitClass, noRateLimits, type RateLimits } from './rate-limit.ts';
import { isReadable } from './readable.ts';
import { failed, misdirected, tooMany, tooManyHeaders, unrouted } from './refusals.ts';
import { REQUEST_ID, requestId } from './request-id.ts';
import { errorReply, HttpError, type HttpReply, type HttpRequest, type Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { knownMethod, type SeenRequest } from './seen.ts';
import { originOf, ServedRequest } from './served-request.ts';

/** Takes over a connection that asks to become a WebSocket. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => void;

export interface ServerOptions {
  readonly routes: readonly Route[];
  readonly upgrade: UpgradeHandler;
  readonly log: Log;
  /** Told of each request that was answered, within its work. */
  readonly seen?: (request: SeenRequest) => void;
  /** The origin under which people reach us, where it is known: then no other name is answered to. */
  readonly publicUrl?: string | null;
  /** Whether requests are counted, unless it is said that they are not. */
  readonly limited?: boolean;
  /** Nobody is authenticated: answer only to names of this machine, so that no web page elsewhere can reach us through its visitor's browser. */
  readonly localOnly: boolean;
  /** Aborted once the program is about to end. */
  readonly stopping?: AbortSignal;
}

export interface RunningServer extends Draining {
  readonly port: number;
}

/** The route of a request that has none. */
const NO_ROUTE = 'none';

/** Listens and answers with the given routes. */
export async function listen(options: ServerOptions, host: string, port: number): Promise<RunningServer> {
  const server = restify.createServer({ name: 'planbyte' });
  // It would write to standard output, and addresses too.
  Object.assign(server.log, { level: 'silent' });
  const limits = options.limited === false ? noRateLimits : createRateLimits();
  const always = securityHeaders(options.publicUrl ?? null);
  server.pre((req, res, next) => {
    if (isReadable(req)) return next();
    const unreadable = async () => errorReply(400, 'BadRequest', 'The address cannot be read.');
    void respond(options, always, NO_ROUTE, req, res, unreadable).finally(() => next(false));
  });
  server.pre(restify.plugins.pre.dedupeSlashes());
  for (const route of options.routes) {
    const handler = async (req: restify.Request, res: restify.Response) => {
      await respond(options, always, route.path, req, res, () => answer(options, limits, route, req));
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
    (req: restify.Request, res: restify.Response, error: unknown, done: () => void) => {
      if (res.headersSent) return done();
      void respond(options, always, NO_ROUTE, req, res, async (id) => unrouted(req, id, error)).finally(done);
    },
  );

  const http: HttpServer = server.server;
  boundConnections(http);
  const draining = createDraining(http, options.stopping ?? new AbortController().signal);
  const isCounted = createSocketCounts();
  // Java's and other clients offer HTTP/2 with a request that is to be answered whether or not anybody takes it up.
  Object.assign(http, { shouldUpgradeCallback: asksForWebSocket });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Joined, not resolved: a target such as //elsewhere/path would bring an origin of its own.
    const target = request.url ?? '/';
    const url = target.startsWith('/')
      ? URL.parse(originOf(request, options.publicUrl ?? null) + target)
      : null;
    if (url === null || !isReadable(request) || !servesHost(options, request)) {
      socket.destroy();
      return;
    }
    socket.on('error', () => socket.destroy());
    const id = requestId(request.headers);
    void inWork(newWork(id), async () => {
      const seconds = isCounted(networkOf(request), socket)
        ? await wait(limits, STREAMS, request)
        : FULL_SECONDS;
      if (seconds === 0) options.upgrade(request, socket, head, url);
      else
        socket.end(
          `HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${seconds}\r\n${REQUEST_ID}: ${id}\r\nContent-Length: 0\r\n\r\n`,
        );
    });
  });
  await new Promise<void>((resolve, reject) => {
    // restify repeats the socket's errors as its own.
    server.on('error', reject);
    http.listen(port, host, resolve);
  });
  const address = http.address();
  return {
    ...draining,
    port: typeof address === 'object' && address !== null ? address.port : port,
  };
}

const asksForWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';

/** A stream is one more way of reading a conversation. */
const STREAMS: LimitClass = 'read';
/** When to come again where a network has too many streams. */
const FULL_SECONDS = 60;

const networkOf = ({ headers, socket }: IncomingMessage): string =>
  clientNetwork(clientAddress(headers, socket.remoteAddress ?? ''));

/** How long the client has to wait; 0 where it need not. */
const wait = (limits: RateLimits, limit: LimitClass, req: IncomingMessage, conversation?: string) =>
  limits(limit, { network: networkOf(req), conversation });

/** Answers a request as a work of its own, whose id goes back, and tells what came of it. */
function respond(
  { seen }: ServerOptions,
  always: Readonly<Record<string, string>>,
  route: string,
  req: restify.Request,
  res: restify.Response,
  answered: (id: string) => Promise<HttpReply>,
): Promise<void> {
  const began = performance.now();
  const work = newWork(requestId(req.headers));
  return inWork(work, async () => {
    const reply = await answered(work.id);
    const bytes = send(res, reply, { ...always, [REQUEST_ID]: work.id });
    const seconds = (performance.now() - began) / 1_000;
    seen?.({
      route,
      method: knownMethod(req.method),
      status: reply.status,
      seconds,
      bytes,
      notes: work.notes(),
    });
  });
}

async function answer(
  options: ServerOptions,
  limits: RateLimits,
  route: Route,
  req: restify.Request,
): Promise<HttpReply> {
  // Those who ask whether we live know us by an address only.
  if (route.limit !== 'free' && !servesHost(options, req)) {
    return misdirected();
  }
  if (req.rawHeaders.length > 2 * MOST_HEADERS) return tooManyHeaders();
  const request = new ServedRequest(req, options.publicUrl ?? null);
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
    if (error instanceof StoreUnavailable) {
      return troubleReply('unavailable', pageLanguage(req.headers['accept-language']));
    }
    options.log.error('a request failed', error, { method: route.method, route: route.path });
    return failed(req, currentWork()?.id ?? '');
  }
}

/** Sends an answer with the headers that all have, and returns how many bytes it is. */
function send(res: restify.Response, reply: HttpReply, always: Readonly<Record<string, string>>): number {
  const headers: Record<string, string> = { ...always };
  const json = reply.jsonText ?? (reply.json === undefined ? undefined : JSON.stringify(reply.json));
  if (json !== undefined) headers['Content-Type'] = 'application/json; charset=utf-8';
  Object.assign(headers, reply.headers);
  for (const [name, value] of Object.entries(headers)) if (value === '') delete headers[name];
  const content = json ?? reply.body ?? '';
  // As bytes at once: a text would be gone through to count them, and again to send them.
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  headers['Content-Length'] = String(body.length);
  // Raw: restify would choose a format by the client's wishes, and it must know that this is answered.
  res.sendRaw(reply.status, body, headers);
  return body.length;
}

/** Whether we go by the name under which the request asks for us. */
function servesHost({ localOnly, publicUrl = null }: ServerOptions, req: IncomingMessage): boolean {
  if (!localOnly && publicUrl === null) return true;
  const asked = URL.parse(`http://${req.headers.host ?? ''}`);
  if (asked === null) return false;
  return isLoopback(asked.hostname) || asked.hostname === URL.parse(publicUrl ?? '')?.hostname;
}

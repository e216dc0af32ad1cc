import { createServer } from 'node:http';
import { isLoopback } from '../../config.ts';
import { errorReply, type HttpReply, type HttpRequest, type Route } from '../http/route.ts';
import type { Metrics } from './metrics.ts';

export const METRICS_PATH = '/metrics';
const TIMEOUT_MILLISECONDS = 10_000;
const MOST_CONNECTIONS = 64;

/** What a proxy says of whom it stands before. */
const FORWARDING = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
] as const;

/** Whether a request comes from this machine itself, under a name of this machine, and through no proxy on it. */
export const isOfThisMachine = (
  remote: string,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): boolean =>
  isLoopback(remote.replace(/^::ffff:(?=\d+\.)/i, '')) &&
  isLoopback(URL.parse(`http://${String(headers.host ?? '')}`)?.hostname ?? '') &&
  FORWARDING.every((name) => headers[name] === undefined);

/** The metrics on the program's own port: for this machine, and for nobody else is there anything. */
export const metricsRoute = (metrics: Metrics): Route => ({
  method: 'GET',
  path: METRICS_PATH,
  limit: 'free',
  async handle({ remote = '', headers }: HttpRequest): Promise<HttpReply> {
    if (!isOfThisMachine(remote, headers)) {
      return errorReply(404, 'NotFound', 'There is nothing at this address.');
    }
    const { contentType, body } = await metrics.text();
    return { status: 200, headers: { 'Content-Type': contentType }, body };
  },
});

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the metrics, and nothing else, on a port of their own, to whoever reaches it. On a loopback address only a name
 * of this machine is answered to, or any web page could have its visitor's browser read them.
 */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const asked = URL.parse(request.url ?? '', 'http://localhost')?.pathname;
    const name = URL.parse(`http://${request.headers.host ?? ''}`)?.hostname ?? '';
    const isKnown = (request.method === 'GET' || request.method === 'HEAD') && asked === METRICS_PATH;
    // Not by writeHead, which restify changes for all of Node to give nothing back.
    const answer = (status: number, body = '', contentType = 'text/plain') => {
      response.statusCode = status;
      response.setHeader('Content-Type', contentType);
      response.setHeader('Cache-Control', 'no-store');
      response.end(body);
    };
    if (!isKnown || (isLoopback(host) && !isLoopback(name))) return answer(404);
    metrics.text().then(
      ({ contentType, body }) => answer(200, body, contentType),
      () => answer(500),
    );
  });
  server.requestTimeout = TIMEOUT_MILLISECONDS;
  server.headersTimeout = TIMEOUT_MILLISECONDS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

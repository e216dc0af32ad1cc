import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Header lines of a request; a browser behind a few proxies sends 40. Their size is limited by Node, to 16 KiB. */
export const MOST_HEADERS = 100;
/** Connections at once; more are closed as they come. A machine with this many people is not a small one. */
const MOST_CONNECTIONS = 10_000;
/** Streams of one network: many more than a large office has tabs. */
export const MOST_STREAMS_OF_NETWORK = 2_000;

const REQUEST_MILLISECONDS = 30_000;
const HEADERS_MILLISECONDS = 15_000;
const CHECK_MILLISECONDS = 5_000;
/**
 * Longer than the minute for which proxies keep connections, or they would send a request into one that is just being
 * closed.
 */
const KEEP_ALIVE_MILLISECONDS = 65_000;

/** Bounds what a client can hold: slow headers, slow bodies, idle connections and their number. */
export function boundConnections(http: Server): void {
  http.requestTimeout = REQUEST_MILLISECONDS;
  http.headersTimeout = HEADERS_MILLISECONDS;
  http.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  http.maxConnections = MOST_CONNECTIONS;
  // One more than are taken: Node leaves out what is above, and a request is refused rather than half read.
  http.maxHeadersCount = MOST_HEADERS + 1;
  // How often Node looks at the two timeouts; it has no other way to say this of a server that restify has made.
  Object.assign(http, { connectionsCheckingInterval: CHECK_MILLISECONDS });
}

/**
 * Counts the sockets of a network that are open. False where it has too many already; else it is counted until it is
 * closed.
 */
export function createSocketCounts(
  most = MOST_STREAMS_OF_NETWORK,
): (network: string, socket: Duplex) => boolean {
  const open = new Map<string, number>();
  return (network, socket) => {
    const count = open.get(network) ?? 0;
    if (count >= most) return false;
    open.set(network, count + 1);
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
    return true;
  };
}

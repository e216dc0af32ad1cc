import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What is left of a server's work once it takes no more. */
export interface Draining {
  /** Resolves when the requests that are under way now are answered, to the last byte. */
  quiet(): Promise<void>;
  /** Takes no more connections; those that are still there get a moment. */
  close(): Promise<void>;
  /** Ends every connection at once. */
  cut(): void;
}

/** Nobody is under way any more who was there when it began; who came later was sent elsewhere. */
const CLOSING_MILLISECONDS = 500;

/**
 * Keeps what is under way on a server. Once it is stopping each answer closes its connection, so that a client that keeps
 * one open goes to another process with its next request; new connections are taken all the while, because a balancer
 * sends some until it has asked whether we are ready, and they are told to come back instead of being refused. Idle
 * connections are closed last, for a request may be on its way on any of them.
 */
export function createDraining(http: HttpServer, stopping: AbortSignal): Draining {
  const underWay = createResponses();

  const closesConnection = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };
  const follow = ({ socket }: IncomingMessage, response: ServerResponse) => {
    underWay.add(socket, response);
    response.once('close', () => underWay.remove(socket, response));
    if (stopping.aborted) closesConnection(response);
  };
  http.prependListener('request', follow);
  // restify takes these itself, and there is no other event of theirs. Without it Node would answer them.
  if (http.listenerCount('checkContinue') > 0) http.prependListener('checkContinue', follow);
  stopping.addEventListener(
    'abort',
    () => {
      for (const response of underWay.all()) closesConnection(response);
    },
    { once: true },
  );

  return {
    async quiet() {
      await Promise.all(
        underWay.all().map((response) => new Promise((resolve) => response.once('close', resolve))),
      );
    },
    async close() {
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => http.closeAllConnections(), CLOSING_MILLISECONDS);
        http.close(() => {
          clearTimeout(late);
          resolve();
        });
        http.closeIdleConnections();
      });
    },
    cut: () => http.closeAllConnections(),
  };
}

/**
 * Responses by their connections, which stay while responses come and go. In a set of responses, or a map that they come
 * into and go from, V8 would hold each until all of the memory is cleaned: a table that has become too full of gaps leads to
 * the one in its place, also when nobody needs it any more.
 */
function createResponses() {
  const byConnection = new Map<Socket, readonly ServerResponse[]>();
  return {
    add(connection: Socket, response: ServerResponse) {
      const others = byConnection.get(connection);
      if (others === undefined) connection.once('close', () => byConnection.delete(connection));
      byConnection.set(connection, [...(others ?? []), response]);
    },
    remove(connection: Socket, response: ServerResponse) {
      const left = byConnection.get(connection)?.filter((one) => one !== response);
      if (left !== undefined) byConnection.set(connection, left);
    },
    all: (): readonly ServerResponse[] => [...byConnection.values()].flat(),
  };
}

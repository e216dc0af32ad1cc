import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { TurnStore } from '../../storage/turn-store.ts';
import { isOwnPage } from '../http/own-page.ts';
import type { Log } from '../log.ts';
import type { Tokens } from './tokens.ts';
import { activitySet, type Reader, readWatermark, storeKey } from './wire.ts';

const STREAM_PATH = /^\/v3\/directline\/conversations\/([\w-]{1,100})\/stream$/;
/** How many activities go into one message. */
const BATCH = 100;
const HEARTBEAT_MILLISECONDS = 30_000;
/** Of one conversation at once: many more tabs than anybody has, and those that are not known to be gone yet. */
const MOST_STREAMS = 20;

export interface Streams {
  /** Takes a connection over when it asks for a stream and holds a token for it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): void;
  /** Shows on the conversation's streams that the bot is at work. Not kept. */
  typing(conversation: string): void;
  close(): Promise<void>;
}

/** The WebSocket side of Direct Line: what is committed to a conversation, from a watermark on, as it happens. */
export function createStreams(store: TurnStore, tokens: Tokens, log: Log): Streams {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4_096 });
  const open = new Map<string, Set<WebSocket>>();
  const alive = new WeakSet<WebSocket>();

  // A laptop that closes its lid says no goodbye: who does not answer a ping is gone.
  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.has(socket)) {
        socket.terminate();
        continue;
      }
      alive.delete(socket);
      socket.ping();
    }
  }, HEARTBEAT_MILLISECONDS);
  heartbeat.unref();

  function follow(socket: WebSocket, reader: Reader, from: number): void {
    const { conversation } = reader;
    const key = storeKey(conversation);
    let watermark = from;
    let _pumping: Promise<void> | null = null;
    let again = false;

    const pump = async () => {
      do {
        again = false;
        for (;;) {
          const activities = await store.after(key, watermark, BATCH);
          if (activities.length === 0 || socket.readyState !== socket.OPEN) break;
          const set = activitySet(reader, activities, watermark);
          watermark = Number(set.watermark);
          socket.send(JSON.stringify(set));
        }
      } while (again);
    };
    const wake = () => {
      again = true;
      _pumping ??= pump()
        .catch((error: unknown) => {
          log.error('a stream failed', error);
          socket.close(1011);
        })
        .finally(() => {
          _pumping = null;
          if (again && socket.readyState === socket.OPEN) wake();
        });
    };

    const stop = store.watch(key, wake);
    const group = open.get(conversation) ?? new Set();
    open.set(conversation, group.add(socket));
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    // The client sends empty messages to notice a dead connection; they need no answer.
    socket.on('message', () => alive.add(socket));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      stop();
      group.delete(socket);
      if (group.size === 0) open.delete(conversation);
    });
    wake();
  }

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): Promise<void> {
    const conversation = STREAM_PATH.exec(url.pathname)?.[1];
    if (conversation === undefined) return refuse(socket, '404 Not Found');
    if (!isOwnPage({ headers: request.headers, origin: url.origin })) return refuse(socket, '403 Forbidden');
    const grant = await tokens.verify('stream', url.searchParams.get('t') ?? '');
    if (grant === null || grant.conversation !== conversation) return refuse(socket, '403 Forbidden');
    if ((await store.load(storeKey(conversation))) === null) return refuse(socket, '404 Not Found');
    if ((open.get(conversation)?.size ?? 0) >= MOST_STREAMS) return refuse(socket, '429 Too Many Requests');
    const reader = { ...grant, origin: url.origin };
    const watermark = readWatermark(url.searchParams.get('watermark'));
    sockets.handleUpgrade(request, socket, head, (accepted) => follow(accepted, reader, watermark));
  }

  return {
    upgrade(request, socket, head, url) {
      socket.on('error', () => socket.destroy());
      admit(request, socket, head, url).catch((error: unknown) => {
        log.error('opening a stream failed', error);
        refuse(socket, '500 Internal Server Error');
      });
    },
    typing(conversation) {
      const message = JSON.stringify({
        activities: [
          { type: 'typing', from: { id: 'planbyte', role: 'bot' }, conversation: { id: conversation } },
        ],
      });
      for (const socket of open.get(conversation) ?? []) socket.send(message);
    },
    async close() {
      clearInterval(heartbeat);
      for (const socket of sockets.clients) socket.close(1001);
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => {
          for (const socket of sockets.clients) socket.terminate();
        }, 500);
        sockets.close(() => {
          clearTimeout(late);
          resolve();
        });
      });
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { StoreUnavailable, type TurnStore } from '../../storage/turn-store.ts';
import { isOwnPage } from '../http/own-page.ts';
import { REQUEST_ID } from '../http/request-id.ts';
import { currentWork, inThisWork } from '../log/work.ts';
import type { Log } from '../log.ts';
import type { Tokens } from './tokens.ts';
import { activitySet, type Reader, readWatermark, storeKey } from './wire.ts';

const STREAM_PATH = /^\/v3\/directline\/conversations\/([\w-]{1,100})\/stream$/;
/** How many activities go into one message. */
const BATCH = 100;
const HEARTBEAT_MILLISECONDS = 30_000;
/** Of one conversation at once: many more tabs than anybody has, and those that are not known to be gone yet. */
const MOST_STREAMS = 20;
/** How long a stream waits for a store that is in trouble, in milliseconds; longer with each time. */
const FIRST_PAUSE_MILLISECONDS = 250;
const LONGEST_PAUSE_MILLISECONDS = 5_000;
/** How long a client has to close its end, in milliseconds. */
const CLOSING_MILLISECONDS = 500;

export interface Streams {
  /** Takes a connection over when it asks for a stream and holds a token for it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): void;
  /** Shows on the conversation's streams that the bot is at work. Not kept. */
  typing(conversation: string): void;
  /** Shows an activity that is not new, as it is sent, on the conversation's streams. */
  show(conversation: string, activity: object): void;
  /** How many are open. */
  count(): number;
  /** Says goodbye (1001) when what was committed has been sent; who does not answer that is cut off. */
  close(): Promise<void>;
  /** Ends all streams at once. */
  cut(): void;
}

/** The WebSocket side of Direct Line: what is committed to a conversation, from a watermark on, as it happens. */
export function createStreams(store: TurnStore, tokens: Tokens, log: Log): Streams {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4_096 });
  const open = new Map<string, Set<WebSocket>>();
  const alive = new WeakSet<WebSocket>();
  sockets.on('headers', (headers) => {
    headers.push(...requestIdLine());
  });
  /** What is being sent. */
  const under = new Set<Promise<void>>();
  const closing = new AbortController();

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
    let again = false;
    let goOn = () => {};
    const isFollowing = () => socket.readyState === socket.OPEN && !closing.signal.aborted;
    const onClosing = () => goOn();
    closing.signal.addEventListener('abort', onClosing, { once: true });

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
    /** What was committed meanwhile is sent when the store is back: the stream stays open, for a new one could do no more. */
    const pumpPatiently = async () => {
      for (let tries = 0; isFollowing(); tries += 1) {
        try {
          return await pump();
        } catch (error) {
          if (!(error instanceof StoreUnavailable)) throw error;
        }
        if (!isFollowing()) return;
        const longest = Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** tries);
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, longest * (0.5 + Math.random() / 2));
        goOn = resolve;
        await promise;
        clearTimeout(timer);
      }
    };
    let pumping: Promise<void> | null = null;
    // Woken by the turns of others, it stays a work of its own.
    const wake = inThisWork(() => {
      again = true;
      // A turn has been written, so the store is back.
      goOn();
      if (pumping !== null) return;
      const run = pumpPatiently()
        .catch((error: unknown) => {
          log.error('a stream failed', error);
          socket.close(1011);
        })
        .finally(() => {
          pumping = null;
          under.delete(run);
          if (again && isFollowing()) wake();
        });
      pumping = run;
      under.add(run);
    });

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
      // A listener that stays would keep the stream and all it holds for as long as the program runs.
      closing.signal.removeEventListener('abort', onClosing);
      goOn();
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

  function show(conversation: string, activity: object): void {
    const message = JSON.stringify({ activities: [activity] });
    for (const socket of open.get(conversation) ?? []) socket.send(message);
  }

  function cut(): void {
    for (const socket of sockets.clients) socket.terminate();
  }

  return {
    cut,
    upgrade(request, socket, head, url) {
      socket.on('error', () => socket.destroy());
      admit(request, socket, head, url).catch((error: unknown) => {
        if (error instanceof StoreUnavailable) return refuse(socket, '503 Service Unavailable');
        log.error('opening a stream failed', error);
        refuse(socket, '500 Internal Server Error');
      });
    },
    show,
    count: () => sockets.clients.size,
    typing: (conversation) =>
      show(conversation, {
        type: 'typing',
        from: { id: 'planbyte', role: 'bot' },
        conversation: { id: conversation },
      }),
    async close() {
      clearInterval(heartbeat);
      closing.abort();
      while (under.size > 0) await Promise.all(under);
      for (const socket of sockets.clients) socket.close(1001);
      await new Promise<void>((resolve) => {
        const late = setTimeout(cut, CLOSING_MILLISECONDS);
        sockets.close(() => {
          clearTimeout(late);
          resolve();
        });
      });
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(
    [`HTTP/1.1 ${status}`, 'Connection: close', 'Content-Length: 0', ...requestIdLine(), '', ''].join('\r\n'),
  );
}

/** The header that tells by which id the stream is found in the log. */
function requestIdLine(): readonly string[] {
  const work = currentWork();
  return work === undefined ? [] : [`${REQUEST_ID}: ${work.id}`];
}

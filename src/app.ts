import { azureLine } from './channels/directline/azure.ts';
import { ownLine } from './channels/directline/line.ts';
import { directLineRoutes } from './channels/directline/routes.ts';
import { createStreams } from './channels/directline/streams.ts';
import { createTokens } from './channels/directline/tokens.ts';
import { embedRoutes } from './channels/embed/routes.ts';
import { healthRoutes } from './channels/http/health.ts';
import { legalRoutes } from './channels/http/legal/routes.ts';
import { pageRoutes } from './channels/http/page.ts';
import { createRateLimits, noRateLimits } from './channels/http/rate-limit.ts';
import type { Route } from './channels/http/route.ts';
import { listen } from './channels/http/server.ts';
import { sessionCookie, sessionRoute } from './channels/http/session.ts';
import type { Log } from './channels/log.ts';
import { createMetrics, type Metrics } from './channels/metrics/metrics.ts';
import { metricsRoute, serveMetrics } from './channels/metrics/serve.ts';
import { timedStore } from './channels/metrics/timed-store.ts';
import { createTeamsChannel } from './channels/teams/channel.ts';
import { systemClock } from './channels/teams/clock.ts';
import { createTurns, type Talk } from './channels/turns.ts';
import { watchStore } from './channels/watched-store.ts';
import { createWatching } from './channels/watching.ts';
import { type Config, isLoopback } from './config.ts';
import { keepFor } from './retention.ts';
import { type OpenStore, openStore } from './storage/open.ts';

export interface App {
  /** Where a browser on this machine finds the page. */
  readonly url: string;
  /**
   * Takes no more turns, finishes those under way, and ends. What takes longer than the milliseconds is cut off.
   * @returns whether everything was finished
   */
  close(milliseconds?: number): Promise<boolean>;
}

/** Container platforms wait longer before they end a program themselves: Docker 10 s, unless told, Kubernetes 30 s. */
const CLOSING_MILLISECONDS = 10_000;
/** For the store to end when what used it was cut off. */
const CUT_MILLISECONDS = 500;

/** Puts the parts together and serves; `routes` are those that need no conversation. */
export async function startApp<State>(
  config: Config,
  talk: Talk<State>,
  routes: readonly Route[],
  log: Log,
  metrics: Metrics = createMetrics(),
  open: (config: Config, log: Log) => Promise<OpenStore> = openStore,
): Promise<App> {
  const watching = createWatching(log, metrics);
  const opened = await open(config, watching.logOf('store'));
  const { secret } = opened;
  const engine = config.database === null ? 'sqlite' : 'postgresql';
  const timed = timedStore(opened.store, (call, seconds) => metrics.store(engine, call, seconds));
  const { store, status } = watchStore(timed, watching.logOf('store'));
  const stopping = new AbortController();
  const tokens = createTokens(secret);
  const turns = createTurns({ store, talk, log: watching.logOf('turn'), observe: watching.turn });
  const streams = createStreams(store, tokens, watching.logOf('stream'));
  metrics.streams(streams.count);
  const teams = createTeamsChannel({
    bot: config.bot,
    store,
    turns,
    log: watching.logOf('teams'),
    limits: config.rateLimits ? createRateLimits() : noRateLimits,
    counted: metrics.delivery,
    stopping: stopping.signal,
    shared: config.database !== null,
  });
  const line =
    config.directLine === null
      ? ownLine(store, tokens)
      : azureLine(config.directLine, watching.logOf('direct-line'));
  let closed: Promise<void> | null = null;
  const closeStore = () => {
    closed ??= store.close();
    return closed;
  };
  const options = {
    routes: [
      ...pageRoutes(line.connects),
      ...legalRoutes({ ...config, cookie: sessionCookie(tokens) }),
      sessionRoute(line, tokens),
      ...embedRoutes({ origins: config.embedOrigins, line, tokens }),
      ...healthRoutes({ status, stopping: stopping.signal }),
      ...directLineRoutes({ store, turns, tokens, streams, stopping: stopping.signal }),
      // Without a registration nobody could tell Microsoft's activities from others'.
      ...(config.bot === null && config.publicUrl !== null ? [] : [teams.route]),
      ...(config.metrics === null ? [metricsRoute(metrics)] : []),
      ...routes,
    ],
    upgrade: streams.upgrade,
    log: watching.logOf('http'),
    seen: watching.request,
    publicUrl: config.publicUrl,
    limited: config.rateLimits,
    localOnly: config.bot === null && config.publicUrl === null,
    stopping: stopping.signal,
  };
  const undo = async (error: unknown) => {
    await streams.close();
    await closeStore();
    throw error;
  };
  const server = await listen(options, config.host, config.port).catch(undo);
  const metricsServer =
    config.metrics === null
      ? null
      : await serveMetrics(metrics, config.metrics.host, config.metrics.port).catch(
          async (error: unknown) => {
            await server.close();
            return undo(error);
          },
        );
  void teams.sendLeftovers();
  const days = config.retentionDays;
  const retention = keepFor({ store, days, log: watching.logOf('store'), clock: systemClock });

  const shown =
    isLoopback(config.host) || config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${server.port}/`,
    async close(milliseconds = CLOSING_MILLISECONDS) {
      stopping.abort();
      const finish = async () => {
        await server.quiet();
        await retention.close();
        await teams.idle();
        await turns.idle();
        // Streams before the server, which would wait for them; the store last, when nobody writes any more.
        await streams.close();
        await server.close();
        await metricsServer?.close();
        await closeStore();
      };
      const finished = await isDoneWithin(finish(), milliseconds);
      if (finished) return true;
      log.error('what was under way is not finished in time, it is cut off');
      streams.cut();
      server.cut();
      await isDoneWithin(closeStore(), CUT_MILLISECONDS);
      return false;
    },
  };
}

async function isDoneWithin(work: Promise<void>, milliseconds: number): Promise<boolean> {
  const { promise: up, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, milliseconds, false);
  return Promise.race([work.then(() => true), up]).finally(() => clearTimeout(timer));
}

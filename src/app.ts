import { azureLine } from './channels/directline/azure.ts';
import { ownLine } from './channels/directline/line.ts';
import { directLineRoutes } from './channels/directline/routes.ts';
import { createStreams } from './channels/directline/streams.ts';
import { createTokens } from './channels/directline/tokens.ts';
import { embedRoutes } from './channels/embed/routes.ts';
import { healthRoute } from './channels/http/health.ts';
import { legalRoutes } from './channels/http/legal/routes.ts';
import { pageRoutes } from './channels/http/page.ts';
import type { Route } from './channels/http/route.ts';
import { listen } from './channels/http/server.ts';
import { sessionCookie, sessionRoute } from './channels/http/session.ts';
import type { Log } from './channels/log.ts';
import { createTeamsChannel } from './channels/teams/channel.ts';
import { createTurns, type Talk } from './channels/turns.ts';
import { type Config, isLoopback } from './config.ts';
import { openStore } from './storage/open.ts';

export interface App {
  /** Where a browser on this machine finds the page. */
  readonly url: string;
  close(): Promise<void>;
}

/** Puts the parts together and serves; `routes` are those that need no conversation. */
export async function startApp<State>(
  config: Config,
  talk: Talk<State>,
  routes: readonly Route[],
  log: Log,
): Promise<App> {
  const { store, secret } = await openStore(config);
  const tokens = createTokens(secret);
  const turns = createTurns({ store, talk, log });
  const streams = createStreams(store, tokens, log);
  const teams = createTeamsChannel({ bot: config.bot, store, turns, log });
  const line = config.directLine === null ? ownLine(store, tokens) : azureLine(config.directLine, log);
  const closeStore = () => store.close();
  const options = {
    routes: [
      ...pageRoutes(line.connects),
      ...legalRoutes({ ...config, cookie: sessionCookie(tokens) }),
      sessionRoute(line, tokens),
      ...embedRoutes({ origins: config.embedOrigins, line, tokens }),
      healthRoute(store),
      ...directLineRoutes({ store, turns, tokens, streams }),
      // Without a registration nobody could tell Microsoft's activities from others'.
      ...(config.bot === null && config.publicUrl !== null ? [] : [teams.route]),
      ...routes,
    ],
    upgrade: streams.upgrade,
    log,
    publicUrl: config.publicUrl,
    limited: config.rateLimits,
    localOnly: config.bot === null && config.publicUrl === null,
  };
  const server = await listen(options, config.host, config.port).catch(async (error: unknown) => {
    await streams.close();
    await closeStore();
    throw error;
  });
  void teams.sendLeftovers();

  const shown =
    isLoopback(config.host) || config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${server.port}/`,
    async close() {
      // Streams first, or the server would wait for them; the store last, when nobody writes any more.
      await streams.close();
      await server.close();
      await turns.idle();
      await teams.idle();
      await closeStore();
    },
  };
}

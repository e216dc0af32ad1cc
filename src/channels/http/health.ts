import type { TurnStore } from '../../storage/turn-store.ts';
import type { Route } from './route.ts';

/** Whether the program can serve: it answers, and its store does. */
export function healthRoute(store: TurnStore): Route {
  return {
    method: 'GET',
    path: '/healthz',
    limit: 'free',
    async handle() {
      try {
        await store.check();
        return { status: 200, json: { status: 'ok' } };
      } catch {
        return { status: 503, json: { status: 'store-unavailable' } };
      }
    },
  };
}

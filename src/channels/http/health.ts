import type { StoreStatus } from '../watched-store.ts';
import type { Route } from './route.ts';

/** What a balancer is told: people can be sent here, or why not. */
export type Readiness = StoreStatus | 'stopping';

export interface HealthOptions {
  readonly status: () => Promise<StoreStatus>;
  /** Aborted once the program is about to end. */
  readonly stopping: AbortSignal;
}

/**
 * `/healthz` answers 200 as long as the program answers at all, for starting it anew does not bring a database back;
 * `/readyz` answers 503 while nobody should be sent here: the store is in trouble, or the program is about to end.
 */
export function healthRoutes({ status, stopping }: HealthOptions): readonly Route[] {
  const readiness = async (): Promise<Readiness> => (stopping.aborted ? 'stopping' : status());
  return [
    {
      method: 'GET',
      path: '/healthz',
      limit: 'free',
      handle: async () => ({ status: 200, json: { status: 'ok' } }),
    },
    {
      method: 'GET',
      path: '/readyz',
      limit: 'free',
      async handle() {
        const told = await readiness();
        return { status: told === 'ok' ? 200 : 503, json: { status: told } };
      },
    },
  ];
}

/** Several processes of the program on one database, behind a balancer. */

import { testDatabase } from '../support/postgres.ts';
import { type Balancer, startProxy } from '../support/proxy.ts';
import { type Process, spare } from '../support/spare.ts';

export interface Round {
  /** The balancer. */
  readonly url: string;
  readonly proxy: Balancer;
  readonly database: string;
  /** The processes that are up. */
  readonly processes: readonly Process[];
  /** Kills one, and goes on without it. */
  drop(index: number): Promise<void>;
  /** Ends one and starts another in its place, as it is done when a program is renewed. */
  renew(index: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts so many processes at once on an empty database, and a balancer before them. */
export async function startRound(count: number): Promise<Round> {
  const database = await testDatabase();
  const env = { DATABASE_URL: database.url };
  const waiting = Array.from({ length: count }, () => spare(env));
  const processes = await Promise.all(waiting.map((one) => one.begin()));
  const proxy = await startProxy(processes.map(({ url }) => url));
  await proxy.ask();
  return {
    url: proxy.url,
    proxy,
    processes,
    database: database.url,
    async drop(index) {
      const [dropped] = processes.splice(index, 1);
      await dropped?.kill();
    },
    async renew(index) {
      const next = spare(env);
      const begun = await next.begin();
      const old = processes[index];
      processes[index] = begun;
      proxy.use([...processes.map(({ url }) => url), ...(old === undefined ? [] : [old.url])]);
      await old?.stop();
      proxy.use(processes.map(({ url }) => url));
    },
    async close() {
      await proxy.close();
      await Promise.all(processes.map((one) => one.kill()));
      await database.remove();
    },
  };
}

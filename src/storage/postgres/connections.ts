import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { StoreUnavailable } from '../turn-store.ts';
import { asLost, isGivenUp, Lost } from './trouble.ts';

/** How long the server works on one statement, waits for one lock and keeps a transaction that stands still, in milliseconds. */
const STATEMENT_MILLISECONDS = 4_000;
const LOCK_MILLISECONDS = 2_000;
const IDLE_IN_TRANSACTION_MILLISECONDS = 5_000;
/** How long this side waits for a connection, and for an answer: the server's own limits come first where it is there. */
const CONNECTING_MILLISECONDS = 3_000;
const ANSWER_MILLISECONDS = 4_500;
const IDLE_CONNECTION_MILLISECONDS = 30_000;
/** How long the end waits for a server that does not answer, in milliseconds. */
export const CLOSING_MILLISECONDS = 2_000;
const KEEP_ALIVE_MILLISECONDS = 10_000;

/**
 * What an answer promised is on disk, also where the server is set up to promise less. Statements look up keys only and
 * are prepared once: the plan made for a table that was empty then must not be a scan of all of it for ever.
 */
const SESSION = `
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
  SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
  SET plan_cache_mode = force_generic_plan; SET jit = off`;

export const clientConfig = (url: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'planbyte',
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_MILLISECONDS,
  connectionTimeoutMillis: CONNECTING_MILLISECONDS,
  query_timeout: ANSWER_MILLISECONDS,
});

export interface Query {
  /** Statements with a name are prepared once per connection. */
  readonly name?: string;
  readonly text: string;
  readonly values?: unknown[];
}

export type Row = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly rows: readonly Row[];
  /** How many rows were written. */
  readonly count: number;
}

/** One connection, while somebody has it. */
export interface Connection {
  /**
   * Sends statements together and answers when all are done. The first that failed is thrown: as `Lost` where the
   * connection is gone.
   */
  send(queries: readonly Query[]): Promise<readonly Answer[]>;
}

export interface Connections {
  /** Gives the work a connection, which is dropped when it is lost. Throws `Lost` where there is none. */
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** One statement that is a transaction by itself. */
  ask(query: Query): Promise<Answer>;
  /** Ends all, when what is under way is done. */
  close(): Promise<void>;
}

/** Connections to a server, made when they are needed, so many at most. */
export function createConnections(url: string, most: number): Connections {
  const pool = new pg.Pool({
    ...clientConfig(url),
    max: most,
    pipeline: true,
    idleTimeoutMillis: IDLE_CONNECTION_MILLISECONDS,
    statement_timeout: STATEMENT_MILLISECONDS,
    lock_timeout: LOCK_MILLISECONDS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MILLISECONDS,
    async onConnect(client) {
      // A client whose connection ends while somebody has it would end the process otherwise.
      client.on('error', () => {});
      await client.query(SESSION);
    },
  });
  pool.on('error', () => {});

  async function use<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    if (pool.ending) throw new StoreUnavailable(new Error('The store is closed.'));
    const client = await pool.connect().catch((error: unknown) => {
      throw asLost(error);
    });
    try {
      const result = await work({ send: (queries) => send(client, queries) });
      client.release();
      return result;
    } catch (error) {
      client.release(error instanceof Lost || !(await isCleared(client)));
      throw error;
    }
  }

  return {
    use,
    ask: (query) => use(async (connection) => only(await connection.send([query]))),
    close: () => Promise.race([pool.end(), setTimeout(CLOSING_MILLISECONDS, undefined, { ref: false })]),
  };
}

/** Whatever was begun is given up, so that the next one finds nothing of it. */
const isCleared = (client: pg.PoolClient): Promise<boolean> =>
  client.query('ROLLBACK').then(
    () => true,
    () => false,
  );

async function send(client: pg.PoolClient, queries: readonly Query[]): Promise<readonly Answer[]> {
  const { stream } = client.connection;
  // One packet for all.
  stream.cork();
  const sent = queries.map((query) => client.query<Record<string, unknown>>({ ...query }));
  stream.uncork();
  const results = await Promise.allSettled(sent);
  const failed = results.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
  if (failed.length > 0) throw asLost(failed.find((error) => !isGivenUp(error)) ?? failed[0]);
  return results.flatMap((one) =>
    one.status === 'fulfilled' ? [{ rows: one.value.rows, count: one.value.rowCount ?? 0 }] : [],
  );
}

/** The answer to a query that was sent alone. */
export function only(answers: readonly Answer[]): Answer {
  const [answer] = answers;
  if (answer === undefined) throw new Error('PostgreSQL answered nothing.');
  return answer;
}

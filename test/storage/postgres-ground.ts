import pg from 'pg';
import { openPostgresStore, type PostgresStore } from '../../src/storage/postgres/engine.ts';
import { MIGRATIONS } from '../../src/storage/postgres/migrations.ts';
import { ask, type TestDatabase } from '../support/postgres.ts';
import type { Ground } from './contract/ground.ts';

export interface PostgresGround extends Ground {
  readonly url: string;
  open(): Promise<PostgresStore>;
}

const TABLES = ['conversation', 'activity', 'file', 'feedback', 'secret'];

let made = 0;

/** A schema of its own in a database: quicker than a database of its own, and what the address's search path is for. */
export async function postgresGround(database: TestDatabase): Promise<PostgresGround> {
  const stores: PostgresStore[] = [];
  let url = await schemaOf(database);
  // One connection for all looks beside the stores: to make one takes longer than to use it.
  let looking = connect(url);
  const look = async (sql: string): Promise<readonly object[]> =>
    (await (await looking).query<object>(sql)).rows;

  return {
    get url() {
      return url;
    },
    async open() {
      const store = await openPostgresStore(url);
      stores.push(store);
      return store;
    },
    async run(sql) {
      await look(sql);
    },
    async empty() {
      await look('DELETE FROM conversation; DELETE FROM feedback');
    },
    async dump() {
      const rows: unknown[] = [];
      for (const table of TABLES) rows.push(await look(`SELECT * FROM ${table}`));
      return JSON.stringify(rows, readable);
    },
    async setSchema(version) {
      if (version <= MIGRATIONS.length) {
        url = await schemaOf(database);
        await (await looking).end();
        looking = connect(url);
        for (const sql of MIGRATIONS.slice(0, version)) await look(sql);
        await look(
          'CREATE TABLE schema_version (version int NOT NULL); INSERT INTO schema_version VALUES (0)',
        );
      }
      await look(`UPDATE schema_version SET version = ${version}`);
    },
    async remove() {
      await Promise.all(stores.map((store) => store.close().catch(() => {})));
      await (await looking).end();
    },
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function schemaOf(database: TestDatabase): Promise<string> {
  made += 1;
  const name = `ground_${made}`;
  await ask(database.url, `CREATE SCHEMA ${name}`);
  const url = new URL(database.url);
  url.searchParams.set('options', `-c search_path=${name}`);
  return url.href;
}

/** Bytes as the text that may be in them: `JSON.stringify` asks a Buffer for its own form first. */
const readable = (_: string, value: unknown): unknown =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'Buffer' &&
  'data' in value &&
  Array.isArray(value.data)
    ? Buffer.from(value.data).toString()
    : value;

/** Ends connections of the program to a database, as an operator or a restart would. */
export const cutConnections = (url: string): Promise<unknown> =>
  ask(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'planbyte' AND datname = current_database()`,
  );

/** Who is measured, each as a process of its own. */
import { mkdirSync, rmSync } from 'node:fs';
import { turnsInPostgres, turnsInSqlite } from './committed.ts';
import type { Database } from './postgres.ts';
import { type Server, startServer } from './server.ts';

export interface Contender {
  readonly name: string;
  readonly servers: readonly Server[];
  /** Turns that are in the store; null where there is none. */
  committed(): Promise<number | null>;
  close(): Promise<void>;
}

const program = (name: string): string => new URL(`servers/${name}.ts`, import.meta.url).pathname;
const PLANBYTE = new URL('../../src/main.ts', import.meta.url).pathname;
/** On the disk of the checkout, for a folder for short-lived files may lie in memory, and where PostgreSQL, which runs as another user than root, can reach it. */
const DATA = new URL('../../test/.artifacts/bench/', import.meta.url).pathname;

/** A server that keeps nothing on the disk: `restify` or `echo`. */
export async function inMemory(name: 'restify' | 'echo', title: string): Promise<Contender> {
  const server = await startServer(program(name));
  return { name: title, servers: [server], committed: async () => null, close: () => server.close() };
}

/** A new folder for the data of a run. */
export function dataFolder(name: string): string {
  const folder = `${DATA}${name}-${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Where what is measured is not the limits. */
const UNLIMITED = { RATE_LIMITS: 'off' };

/** planbyte as it is started without any configuration, with its data in a folder of its own. */
export async function onSqlite(
  flags: readonly string[] = [],
  folder = dataFolder('sqlite'),
): Promise<Contender> {
  const server = await startServer(PLANBYTE, { DATA_DIR: folder, ...UNLIMITED }, flags);
  return {
    name: 'planbyte, SQLite',
    servers: [server],
    committed: async () => turnsInSqlite(folder),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** planbyte with a PostgreSQL database, in so many processes. */
export async function onPostgres(database: Database, processes = 1): Promise<Contender> {
  const folder = dataFolder('postgres');
  const env = { DATA_DIR: folder, DATABASE_URL: database.url, ...UNLIMITED };
  const servers: Server[] = [];
  for (let i = 0; i < processes; i += 1) servers.push(await startServer(PLANBYTE, env));
  return {
    name: processes === 1 ? 'planbyte, PostgreSQL' : `planbyte, PostgreSQL, ${processes} processes`,
    servers,
    committed: () => turnsInPostgres(database.url),
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

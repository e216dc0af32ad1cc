/** Kills over a store of each engine. */
import { randomInt } from 'node:crypto';
import { dataFolder } from '../support/app.ts';
import { createDatabase, startPostgres, testDatabase } from '../support/postgres.ts';
import { type Killed, type KillingOptions, killing } from './killing.ts';
import { lookIntoPostgres, lookIntoSqlite } from './looking.ts';

/** A number to begin from: `SEED` where it is set, to have the same again. Printed, so that it can be. */
export function newSeed(): number {
  return Number(process.env.SEED ?? randomInt(1_000_000));
}

/** Kills the program so many times over one SQLite store. */
export async function killSqlite(kills: number): Promise<Killed> {
  const data = dataFolder();
  try {
    return await told('SQLite', {
      kills,
      env: { DATA_DIR: data.path },
      look: () => lookIntoSqlite(data.path),
    });
  } finally {
    data.remove();
  }
}

/** Kills the program so many times over one PostgreSQL database. */
export async function killOnPostgres(kills: number): Promise<Killed> {
  const database = await testDatabase();
  try {
    return await told('PostgreSQL', {
      kills,
      isShared: true,
      env: { DATABASE_URL: database.url },
      look: () => lookIntoPostgres(database.url),
    });
  } finally {
    await database.remove();
  }
}

/** Kills the database server itself so many times while the program goes on. */
export async function killPostgres(kills: number): Promise<Killed> {
  const server = await startPostgres();
  try {
    const { url } = await createDatabase(server.url);
    return await told('PostgreSQL itself', {
      kills,
      isShared: true,
      env: { DATABASE_URL: url },
      look: () => lookIntoPostgres(url),
      async instead() {
        await server.kill();
        await server.up();
      },
    });
  } finally {
    await server.stop();
  }
}

/** Does it and says what was done, and from which number on. */
async function told(what: string, options: Omit<KillingOptions, 'seed'>): Promise<Killed> {
  const seed = newSeed();
  console.log(`${what}: SEED=${seed}`);
  const killed = await killing({ ...options, seed });
  const { wrong, ...figures } = killed;
  const said = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  console.log(`${what}: ${said.join(', ')}${wrong.length > 0 ? `, WRONG ${wrong.length}` : ''}`);
  return killed;
}

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore, STORE_FILE } from '../../src/storage/sqlite/engine.ts';
import type { Finishing } from '../../src/storage/sqlite/finishing.ts';
import { MIGRATIONS } from '../../src/storage/sqlite/migrations.ts';
import type { TurnStore } from '../../src/storage/turn-store.ts';
import { dataFolder } from '../support/app.ts';
import type { Ground } from './contract/ground.ts';

export interface SqliteGround extends Ground {
  readonly folder: string;
  look<T>(work: (database: DatabaseSync) => T): T;
}

/** A folder of its own. */
export async function sqliteGround(finishing: Finishing | null = null): Promise<SqliteGround> {
  const folders = [dataFolder()];
  const folder = () => folders.at(-1)?.path ?? '';
  const stores: TurnStore[] = [];

  function look<T>(work: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(join(folder(), STORE_FILE));
    database.exec('PRAGMA foreign_keys = ON');
    try {
      return work(database);
    } finally {
      database.close();
    }
  }

  return {
    get folder() {
      return folder();
    },
    look,
    async open() {
      const store = openSqliteStore(folder(), finishing);
      stores.push(store);
      return store;
    },
    run: async (sql) => look((database) => database.exec(sql)),
    empty: async () => look((database) => database.exec('DELETE FROM conversation; DELETE FROM feedback')),
    dump: async () =>
      look((database) => {
        const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
        const rows = tables.map(({ name }) => database.prepare(`SELECT * FROM "${name}"`).all());
        return JSON.stringify(rows, readable);
      }),
    async setSchema(version) {
      if (version < MIGRATIONS.length) {
        folders.push(dataFolder());
        look((database) => {
          for (const sql of MIGRATIONS.slice(0, version)) database.exec(sql);
        });
      }
      look((database) => database.exec(`PRAGMA user_version = ${version}`));
    },
    async remove() {
      for (const store of stores) await close(store);
      for (const one of folders) one.remove();
    },
  };
}

/** Bytes as the text that may be in them. */
const readable = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? new TextDecoder().decode(value) : value;

/** A test may have closed it already. */
const close = (store: TurnStore): Promise<void> => store.close().catch(() => {});

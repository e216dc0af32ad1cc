import { secretOfFolder } from './secret.ts';
import { openSqliteStore } from './sqlite/engine.ts';
import type { Finishing } from './sqlite/finishing.ts';
import type { TurnStore } from './turn-store.ts';

export interface Place {
  /** The folder of SQLite and its secret. */
  readonly dataDir: string;
  /** Where PostgreSQL is; null for SQLite. */
  readonly database: string | null;
}

export interface OpenStore {
  readonly store: TurnStore;
  /** What tokens are signed with: the same for all processes of this store. */
  readonly secret: Uint8Array;
}

/**
 * Opens the store that is configured, and brings it to the newest schema. Throws where it cannot be opened, with a message
 * for an operator; a PostgreSQL that is not there yet is waited for.
 *
 * @param finishing what makes answers of drafts where an engine has a thread for that
 */
export async function openStore(
  { dataDir, database }: Place,
  log: { warn(message: string): void } = { warn: () => {} },
  finishing: Finishing | null = null,
): Promise<OpenStore> {
  if (database !== null) {
    // Only when it is used: it takes its part of the time to start.
    const { openPostgresStore } = await import('./postgres/engine.ts');
    const { startPatiently } = await import('./postgres/starting.ts');
    return startPatiently(
      database,
      async () => {
        const store = await openPostgresStore(database, log);
        return { store, secret: await store.secret() };
      },
      log,
    );
  }
  return { store: openSqliteStore(dataDir, finishing), secret: secretOfFolder(dataDir) };
}

import fc from 'fast-check';
import { expect } from 'vitest';
import type { TurnStore } from '../../src/storage/turn-store.ts';
import { testDatabase } from '../support/postgres.ts';
import { ModelStore } from './model.ts';
import { postgresGround } from './postgres-ground.ts';
import { anyCall, type Call, STEP, type Subject } from './random-calls.ts';
import { sqliteGround } from './sqlite-ground.ts';

const MOST_CALLS = 25;

/** Random calls, so many times: SQLite, PostgreSQL and the model give the same. */
export async function expectSameResults(runs: number): Promise<void> {
  const database = await testDatabase();
  const grounds = [await sqliteGround(), await postgresGround(database)];
  const stores = await Promise.all(grounds.map((ground) => ground.open()));
  try {
    await fc.assert(
      fc
        .asyncProperty(fc.array(anyCall, { minLength: 5, maxLength: MOST_CALLS }), async (calls) => {
          const model = new ModelStore();
          for (const [index, call] of calls.entries()) await compare(call, (index + 1) * STEP, model, stores);
        })
        .afterEach(async () => {
          for (const ground of grounds) await ground.empty();
        }),
      { numRuns: runs },
    );
  } finally {
    for (const ground of grounds) await ground.remove();
    await database.remove();
  }
}

async function compare(
  call: Call,
  at: number,
  model: ModelStore,
  stores: readonly TurnStore[],
): Promise<void> {
  const expected = await resultOf(call, model, at);
  const [sqlite, postgres] = await Promise.all(stores.map((store) => resultOf(call, store, at)));
  expect(sqlite, `SQLite: ${call.words}`).toEqual(expected);
  expect(postgres, `PostgreSQL: ${call.words}`).toEqual(expected);
}

/** What it gave, or that it threw: the engines' own words differ. */
async function resultOf(call: Call, subject: Subject, at: number): Promise<unknown> {
  try {
    const result = await call.run(subject, at);
    return Array.isArray(result) ? result.map(settled) : (result ?? null);
  } catch {
    return 'it threw';
  }
}

const settled = (one: unknown): unknown =>
  typeof one === 'object' && one !== null && 'reason' in one ? 'it threw' : one;

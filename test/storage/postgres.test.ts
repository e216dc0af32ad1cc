import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/storage/postgres/migrations.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { contract } from './contract/contract.ts';
import { postgresGround } from './postgres-ground.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.remove());

contract(() => postgresGround(database), { hearsOthers: true });

test('the secret of a database is the same for all who open it', async () => {
  const ground = await postgresGround(database);
  const stores = await Promise.all([ground.open(), ground.open()]);
  const [one, other] = await Promise.all(stores.map((store) => store.secret()));
  expect(one?.length).toBeGreaterThanOrEqual(32);
  expect(other).toEqual(one);
  await ground.remove();
});

test('the history of the schema stays as it is: databases out there have seen it', () => {
  const digests = MIGRATIONS.map((sql) => createHash('sha256').update(sql).digest('hex').slice(0, 12));
  expect(digests).toEqual(['61f802010e04']);
});

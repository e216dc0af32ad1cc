import { afterAll, beforeAll } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { contract } from './contract/contract.ts';
import { postgresGround } from './postgres-ground.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.remove());

contract(() => postgresGround(database), { hearsOthers: true });

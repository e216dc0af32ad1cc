import { expect, test } from 'vitest';
import { killOnPostgres, killPostgres } from './engines.ts';

test('killed 10 times with a PostgreSQL database, the program has lost nothing that it answered', async () => {
  expect((await killOnPostgres(10)).wrong).toEqual([]);
}, 200_000);

test('when the database server itself is killed, nothing is lost that was answered', async () => {
  expect((await killPostgres(4)).wrong).toEqual([]);
}, 200_000);

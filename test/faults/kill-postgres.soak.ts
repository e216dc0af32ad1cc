import { expect, test } from 'vitest';
import { killOnPostgres } from './engines.ts';

test('killed 40 times with a PostgreSQL database, the program has lost nothing that it answered', async () => {
  expect((await killOnPostgres(40)).wrong).toEqual([]);
}, 1_200_000);

import { expect, test } from 'vitest';
import { killSqlite } from './engines.ts';

test('killed 5 times in the middle of its work, the program has lost nothing that it answered', async () => {
  expect((await killSqlite(5)).wrong).toEqual([]);
}, 120_000);

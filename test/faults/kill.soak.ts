import { expect, test } from 'vitest';
import { killSqlite } from './engines.ts';

test('killed 200 times in the middle of its work, the program has lost nothing that it answered', async () => {
  expect((await killSqlite(200)).wrong).toEqual([]);
}, 1_800_000);

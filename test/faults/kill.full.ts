import { expect, test } from 'vitest';
import { killSqlite } from './engines.ts';

test('killed 50 times in the middle of its work, the program has lost nothing that it answered', async () => {
  expect((await killSqlite(50)).wrong).toEqual([]);
}, 400_000);

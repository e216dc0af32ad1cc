import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

/** What a heap may swing between two collections, in megabytes. */
const SWING = 64;

test('twenty thousand requests of every shape, and memory stays flat', async () => {
  const { growth } = await fuzz(20_000);
  expect(growth).toBeLessThan(SWING);
}, 1_800_000);

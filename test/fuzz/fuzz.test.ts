import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test('a thousand requests of every shape: nothing is a 500, nothing is executed, nothing leaks', async () => {
  const { statuses } = await fuzz(1_000);
  // Otherwise it would have been fired at doors that are shut.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(300);
  for (const refusal of [400, 403, 404, 415])
    expect(statuses.get(refusal) ?? 0, `${refusal}`).toBeGreaterThan(0);
}, 60_000);

import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

const MEGABYTE = 1_024 * 1_024;
/** What is remembered on purpose, such as the last conversations, and measured inexactness. */
const MOST_HEAP = 16 * MEGABYTE;
const MOST_RSS = 64 * MEGABYTE;
/** `REQUESTS` makes it shorter, to try it. */
const REQUESTS = Number(process.env.REQUESTS ?? 20_000);

test(`after ${REQUESTS} requests of every shape the program holds no more memory than after the first quarter`, async () => {
  const { memory } = await fuzz(REQUESTS);
  const [quarter, end] = memory;
  console.log(`after a quarter ${JSON.stringify(quarter)}, at the end ${JSON.stringify(end)}`);
  expect(end.heapUsed - quarter.heapUsed).toBeLessThan(MOST_HEAP);
  expect(end.rss - quarter.rss).toBeLessThan(MOST_RSS);
}, 1_800_000);

import { expect, test } from 'vitest';
import { pauseAskedFor } from '../../../src/channels/teams/sender.ts';

test.each([
  [null, null],
  ['', null],
  ['soon', null],
  ['-5', null],
  ['0', 0],
  ['120', 120_000],
  ['Thu, 01 Jan 1970 00:00:10 GMT', 9_000],
  ['Wed, 31 Dec 1969 00:00:00 GMT', 0],
])('Retry-After: %j is a pause of %j', (header, milliseconds) => {
  expect(pauseAskedFor(header, 1_000)).toBe(milliseconds);
});

/** Nobody can make the program think for long: whatever is sent is read in time that grows as its length does. */
import { test } from 'vitest';
import { expectLinear, READERS } from './slow.ts';

/** With these it has gone wrong, or could most easily. */
const FEW = ['.', ' ', '\n', '1', 'a', '"', '{', ';', '1 000', '-'];

test.each(Object.keys(READERS))('%s: read in time that grows as the length does', (name) =>
  expectLinear(name, { pieces: FEW, chances: 2 }),
);

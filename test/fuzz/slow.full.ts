import { test } from 'vitest';
import { expectLinear, PIECES, READERS } from './slow.ts';

test.each(Object.keys(READERS))(
  '%s: read in time that grows as the length does, whatever is repeated',
  (name) => expectLinear(name, { pieces: PIECES, chances: 100 }),
);

import { test } from 'vitest';
import { expectSameResults } from './same-results.ts';

test('random calls give the same with SQLite, with PostgreSQL and with a small model', () =>
  expectSameResults(20));

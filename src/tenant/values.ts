/** The facts of what was read, without where each stands. */
import type { Facts } from '../contract/facts.ts';
import { readFacts } from '../eligibility/case.ts';
import type { ReadFacts } from './model.ts';

/** The values alone; none at all where one of them is no value of its fact. */
export const valuesOf = (read: ReadFacts): Facts =>
  readFacts(Object.fromEntries(Object.entries(read).map(([fact, { value }]) => [fact, value]))) ?? {};

/** Tables of answers that stories share, as files beside them. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEntries } from './story.ts';
import type { Tables } from './teller.ts';

/** The tables in the folder of a story's file. */
export const tablesBeside =
  (story: string): Tables =>
  (name) =>
    readEntries(1, readFileSync(join(dirname(story), `${name}.table`), 'utf8'));

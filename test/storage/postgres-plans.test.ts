/** Statements are planned once for each connection, also where the tables are empty: that plan is kept when they no longer are. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Connections, createConnections } from '../../src/storage/postgres/connections.ts';
import * as sql from '../../src/storage/postgres/statements.ts';
import { type TestDatabase, testDatabase } from '../support/postgres.ts';
import { type PostgresGround, postgresGround } from './postgres-ground.ts';

let database: TestDatabase;
let ground: PostgresGround;
let connections: Connections;
beforeAll(async () => {
  database = await testDatabase();
  ground = await postgresGround(database);
  await ground.open();
  connections = createConnections(ground.url, 1);
});
afterAll(async () => {
  await connections.close();
  await ground.remove();
  await database.remove();
});

/** All that look for something by its key. */
const LOOKUPS = [
  sql.conversations([]),
  sql.handled([], []),
  sql.writeKnown([], [], [], [], [], '{}', '{}', [], [], ...sql.activities([])),
  sql.forgetActivities([]),
  sql.forgetFiles([]),
  sql.forgetDetails([], []),
  sql.load(''),
  sql.after('', 0, 0),
  sql.unsent(''),
  sql.markSent('', 0, [], []),
  sql.replaceable(''),
  sql.claim('', '', 0, 0),
  sql.release('', ''),
  sql.remove('', null),
  sql.removeOld([], 0),
  sql.file(''),
];

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Cond'?: string | undefined;
  readonly Plans?: readonly Node[] | undefined;
}
const node: z.ZodType<Node> = z.looseObject({
  'Node Type': z.string(),
  'Index Cond': z.string().optional(),
  get Plans() {
    return z.array(node).optional();
  },
});
const explained = z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: node })]) });

const withThoseBelow = (one: Node): readonly Node[] => [one, ...(one.Plans ?? []).flatMap(withThoseBelow)];

/** What reads a table, or an index for it. A heap scan reads what a bitmap scan below it has found. */
const READS = /^(?:Seq|Index|Index Only|Bitmap Index|Tid) Scan$/u;

test.each(LOOKUPS)('$name looks keys up, also when it was planned for empty tables', async (query) => {
  const { name = '', text, values = [] } = query;
  const answers = await connections.use((connection) =>
    connection.send([
      { text: `PREPARE "plan of ${name}" AS ${text}` },
      {
        text: `EXPLAIN (FORMAT JSON) EXECUTE "plan of ${name}" (${values.map(() => 'NULL').join()})`,
      },
    ]),
  );
  const { Plan } = explained.parse(answers[1]?.rows[0])['QUERY PLAN'][0];
  const reads = withThoseBelow(Plan).filter((one) => READS.test(one['Node Type']));
  expect(reads.length).toBeGreaterThan(0);
  expect(reads.filter((one) => one['Index Cond'] === undefined)).toEqual([]);
});

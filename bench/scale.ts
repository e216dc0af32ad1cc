/**
 * Turns a second with few and with many stored conversations, the memory that it takes to go on in them, and what a
 * second process on the same PostgreSQL gives.
 *
 * npm run bench:scale -- [--check] [--size N] [--seconds N] [--rounds N] [--touch SECONDS]
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Contender, dataFolder, onPostgres, onSqlite } from './load/contenders.ts';
import { measure, type Round, RUN_UP_SECONDS } from './load/measure.ts';
import { startPostgres } from './load/postgres.ts';
import { fillSqlite, holdTemplates, type Places, type Stay, storedTalker } from './load/stored.ts';
import { scripts } from './load/stories.ts';
import { mixed, newHeard, storyTalker } from './load/talk.ts';
import { check, median, table } from './table.ts';
import { randomFrom } from './tenants.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    size: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    touch: { type: 'string', default: '120' },
  },
});
const SECONDS = Number(values.seconds);
const ROUNDS = Number(values.rounds);
const SIZES = [100, 10_000, Number(values.size)];
const TEMPLATES = 300;
/** Before memory is compared. */
const SETTLING_SECONDS = 120;
/** Two processes, the database and the sender. */
const CORES_FOR_TWO = 4;

const random = randomFrom(7);
const stories = mixed(scripts(), random);
const shown = (figure: number, digits = 0): string =>
  figure.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const of = (rounds: readonly Round[], figure: keyof Round): number =>
  median(rounds.map((one) => one[figure]));

/** Servers on stores of each size, and who goes on in them. */
async function ofSizes() {
  const held = dataFolder('templates');
  const first = await onSqlite([], held);
  const [server] = first.servers;
  if (server === undefined) throw new Error('There is no server.');
  const templates = await holdTemplates(server.url, stories, TEMPLATES, random);
  await server.close();
  const sizes = [];
  for (const size of SIZES) {
    const folder = dataFolder(`scale-${size}`);
    const began = performance.now();
    fillSqlite(held, folder, TEMPLATES, size);
    console.log(`${shown(size)} conversations stored in ${shown((performance.now() - began) / 1_000)} s`);
    const places: Places = new Map();
    const contender = await onSqlite([], folder);
    // Each stretch of load has people of its own, and those of the last one are gone.
    const talker = (stay: Stay) => {
      const busy = new Set<number>();
      return () => storedTalker(templates, size, places, busy, random, stay);
    };
    sizes.push({ size, contender, talker, places, rounds: [] as Round[] });
  }
  rmSync(held, { recursive: true, force: true });
  return sizes;
}

const rss = async ({ servers }: Contender): Promise<number> =>
  ((await servers[0]?.usage())?.rss ?? Number.NaN) / 1024 ** 2;

const sizes = await ofSizes();
const touching = { before: 0, after: 0, conversations: 0 };
try {
  for (const { contender, talker } of sizes) await measure(contender, talker('to-the-end'), SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { contender, talker, rounds } of sizes) {
      await measure(contender, talker('to-the-end'), RUN_UP_SECONDS);
      rounds.push(await measure(contender, talker('to-the-end'), SECONDS));
    }
  }
  const largest = sizes.at(-1);
  if (largest !== undefined) {
    // A heap grows until it has room for what comes between two collections: that is no part of what conversations take.
    await measure(largest.contender, largest.talker('one-turn'), SETTLING_SECONDS);
    touching.before = await rss(largest.contender);
    await measure(largest.contender, largest.talker('one-turn'), Number(values.touch));
    touching.after = await rss(largest.contender);
    touching.conversations = largest.places.size;
  }
} finally {
  for (const { contender } of sizes) await contender.close();
}

/** One stretch after the other with one process and with two, on one database. */
async function ofProcesses(): Promise<{ readonly one: readonly Round[]; readonly two: readonly Round[] }> {
  const database = await startPostgres();
  const contenders = [await onPostgres(database, 1), await onPostgres(database, 2)];
  const names = { count: 0 };
  const heard = newHeard();
  const load = (contender: Contender) =>
    measure(contender, () => storyTalker(stories, names, 'scale', heard), SECONDS);
  const rounds: Round[][] = contenders.map(() => []);
  try {
    for (const contender of contenders) await load(contender);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, contender] of contenders.entries()) rounds[index]?.push(await load(contender));
    }
  } finally {
    for (const contender of contenders) await contender.close();
    await database.close();
  }
  return { one: rounds[0] ?? [], two: rounds[1] ?? [] };
}
const { one, two } = await ofProcesses();

console.log(`\nMedian of ${ROUNDS} rounds of ${SECONDS} s; Node ${process.version}\n`);
const row = (name: string, rounds: readonly Round[]): readonly string[] => [
  name,
  shown(of(rounds, 'rate')),
  shown(of(rounds, 'p50'), 1),
  shown(of(rounds, 'p99'), 1),
  shown(of(rounds, 'cpu'), 2),
  shown(of(rounds, 'rss')),
];
console.log(
  table([
    ['', 'turns/s', 'p50 ms', 'p99 ms', 'CPU ms/turn', 'RSS MB'],
    ...sizes.map(({ size, rounds }) => row(`SQLite, ${shown(size)} stored`, rounds)),
    row('PostgreSQL, one process', one),
    row('PostgreSQL, two processes', two),
  ]),
);
const grown = touching.after - touching.before;
console.log(
  `\n${shown(touching.conversations)} conversations touched in all: ${shown(touching.before)} MB, then ${shown(touching.after)} MB`,
);
const cores = availableParallelism();
const times = of(two, 'rate') / of(one, 'rate');
console.log(`Two processes ${shown(times, 2)} times one, on ${cores} cores`);
const few = sizes[0]?.rounds ?? [];
const many = sizes.at(-1)?.rounds ?? [];
// Within the rounds, for the machine is now faster, now slower.
const part = median(many.map(({ rate }, index) => rate / (few[index]?.rate ?? Number.NaN)));
console.log(`The most conversations ${shown(part, 2)} of a hundred`);
check([
  ['the most conversations within 15 % of a hundred', part >= 0.85],
  ['memory within 64 MB of the start', grown <= 64],
  cores < CORES_FOR_TWO
    ? [`two processes: not judged, ${cores} cores are shared with the database and the sender`, true]
    : ['two processes at least 1.6 times one', times >= 1.6],
]);

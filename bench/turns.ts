/**
 * Turns a second of the whole program under load, beside what restify and an echo bot of the SDK do under the same.
 *
 * npm run bench:turns -- [--check] [--seconds N] [--rounds N] [--only NAME]
 */
import { parseArgs } from 'node:util';
import { type Contender, inMemory, onPostgres, onSqlite } from './load/contenders.ts';
import { CONNECTIONS } from './load/fire.ts';
import { measure, type Round, RUN_UP_SECONDS } from './load/measure.ts';
import { startPostgres } from './load/postgres.ts';
import { scripts } from './load/stories.ts';
import { type Heard, mixed, newHeard, storyTalker } from './load/talk.ts';
import { check, median, table } from './table.ts';
import { randomFrom } from './tenants.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string' },
    prof: { type: 'string' },
  },
});
const SECONDS = Number(values.seconds);
const ROUNDS = Number(values.rounds);
/** So many turns warm up whoever is measured, in a few stretches of load at most: V8 is at work on a program for as long. */
const WARM_UP_TURNS = 40_000;
const WARM_UP_STRETCHES = 8;

const stories = mixed(scripts(), randomFrom(6));
let runs = 0;

/** One stretch of load, with conversations that nobody has begun before. */
function round(contender: Contender, seconds: number, heard: Heard): Promise<Round> {
  runs += 1;
  const run = `${runs}`;
  const names = { count: 0 };
  return measure(contender, () => storyTalker(stories, names, run, heard), seconds);
}

/** Throws unless what was answered is real: cards in each conversation, and each turn written. */
async function verify(contender: Contender, heard: Heard): Promise<void> {
  const committed = await contender.committed();
  if (committed === null) return;
  if (committed !== heard.turns) {
    throw new Error(`${contender.name}: ${heard.turns} turns were answered, ${committed} are in the store`);
  }
  const { conversations, withCards, silent, turns } = heard;
  console.log(
    `${contender.name}: ${turns} turns answered and written, ${withCards} of ${conversations} conversations with cards, ${silent} turns with nothing to say`,
  );
  if (withCards < conversations) throw new Error(`${contender.name}: conversations without a card`);
}

const wanted = values.only?.split(',');
const database = wanted?.includes('postgres') === false ? null : await startPostgres();
const begin: Record<string, () => Promise<Contender>> = {
  restify: () => inMemory('restify', 'restify, bare route'),
  echo: () => inMemory('echo', 'echo bot, MemoryStorage'),
  sqlite: () => onSqlite(values.prof === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.prof}`]),
  ...(database === null ? {} : { postgres: () => onPostgres(database) }),
};
const contenders: { key: string; contender: Contender; heard: Heard; rounds: Round[] }[] = [];
for (const [key, start] of Object.entries(begin)) {
  if (wanted?.includes(key) === false) continue;
  contenders.push({ key, contender: await start(), heard: newHeard(), rounds: [] });
}

try {
  for (const { contender, heard } of contenders) {
    for (let i = 0; i < WARM_UP_STRETCHES && heard.turns < WARM_UP_TURNS; i += 1) {
      await round(contender, SECONDS, heard);
    }
  }
  for (let i = 0; i < ROUNDS; i += 1) {
    for (const { contender, heard, rounds } of contenders) {
      await round(contender, RUN_UP_SECONDS, heard);
      rounds.push(await round(contender, SECONDS, heard));
    }
  }
  for (const { contender, heard } of contenders) await verify(contender, heard);
} finally {
  for (const { contender } of contenders) await contender.close();
  await database?.close();
}

const figures = new Map(
  contenders.map(({ key, contender, rounds }) => {
    const of = (figure: keyof Round): number => median(rounds.map((one) => one[figure]));
    return [key, { name: contender.name, of }] as const;
  }),
);
const of = (key: string, figure: keyof Round): number => figures.get(key)?.of(figure) ?? Number.NaN;
const roundsOf = (key: string): readonly Round[] => contenders.find((one) => one.key === key)?.rounds ?? [];
/** How much of the echo bot's: the median over the rounds, for the machine is now faster, now slower. */
const ofEcho = (key: string, figure: keyof Round): number =>
  median(
    roundsOf(key).map((round, index) => round[figure] / (roundsOf('echo')[index]?.[figure] ?? Number.NaN)),
  );
const shown = (figure: number, digits = 0): string =>
  figure.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

console.log(
  `\n${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${SECONDS} s; Node ${process.version}\n`,
);
console.log(
  table([
    ['', 'turns/s', 'of echo', 'p50 ms', 'p99 ms', 'p99 of echo', 'CPU ms/turn', 'RSS MB', 'sender busy'],
    ...[...figures].map(([key, { name }]) => [
      name,
      shown(of(key, 'rate')),
      shown(ofEcho(key, 'rate'), 2),
      shown(of(key, 'p50'), 1),
      shown(of(key, 'p99'), 1),
      shown(ofEcho(key, 'p99'), 2),
      shown(of(key, 'cpu'), 2),
      shown(of(key, 'rss')),
      `${shown(of(key, 'busy') * 100)} %`,
    ]),
  ]),
);
check([
  ['SQLite: 0.6 of the echo bot', ofEcho('sqlite', 'rate') >= 0.6],
  ['SQLite: p99 under twice the echo bot', ofEcho('sqlite', 'p99') < 2],
  ['PostgreSQL: 0.4 of the echo bot', ofEcho('postgres', 'rate') >= 0.4],
]);

/**
 * `npm run bench:understanding -- [--sealed | --of FILE…] [--wrong] [--check]`: how well and how fast messages are
 * understood (README.md beside this file says what counts as right).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FACT_IDS } from '../src/contract/facts.ts';
import { languageOf } from '../src/contract/languages.ts';
import { LANGUAGES } from '../src/conversation/model.ts';
import { INTENTS } from '../src/understanding/intents.ts';
import { LONGEST_MESSAGE, understand } from '../src/understanding/understand.ts';
import { linesOf, type Message, messageSchema } from '../test/understanding/messages/schema.ts';
import {
  differences,
  precision,
  recall,
  type Scored,
  type Scores,
  score,
  scored,
  type Tally,
} from '../test/understanding/score.ts';
import { check, median, table } from './table.ts';

const AIMS = { precision: 0.95, recall: 0.9, intents: 0.95, milliseconds: 5 } as const;
/** Runs of all messages before, and while, time is taken. */
const WARM_ROUNDS = 5;
const TIMED_ROUNDS = 20;
const MOST_CONFUSIONS = 12;
const SEALED = 'sealed.jsonl';

const { values: options, positionals: files } = parseArgs({
  options: {
    sealed: { type: 'boolean', default: false },
    of: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const isSealed = options.sealed || files.some((file) => file.endsWith(SEALED));
/** Whoever saw what is wrong could build for it, and then the sealed messages measure nothing any more. */
const refusal = options.wrong && isSealed ? 'What is wrong of the sealed messages is not shown.' : null;

const fileLines = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

const lines = options.of
  ? files.flatMap(fileLines)
  : LANGUAGES.flatMap((language) => linesOf(language, options.sealed ? 'sealed' : 'open'));

const percent = (part: number): string => (Number.isNaN(part) ? '–' : (part * 100).toFixed(1));
const pair = (tally: Tally): readonly string[] => [percent(precision(tally)), percent(recall(tally))];

/** The figures of each language and of all together, under their headings. */
interface Group {
  readonly name: string;
  readonly scores: Scores;
}

const groupsOf = (all: readonly Scored[]): readonly Group[] => [
  ...LANGUAGES.map((language) => ({
    name: language,
    scores: score(all.filter(({ message }) => message.language === language)),
  })).filter(({ scores }) => scores.messages > 0),
  { name: 'all', scores: score(all) },
];

const overview = (groups: readonly Group[]): string =>
  table([
    ['', 'messages', 'intents', 'facts p', 'facts r', 'unsure p', 'unsure r', 'language', 'all right'],
    ...groups.map(({ name, scores }) => [
      name,
      String(scores.messages),
      percent(scores.intentAccuracy),
      ...pair(scores.facts),
      ...pair(scores.unsure),
      percent(scores.languageAccuracy),
      percent(scores.whole),
    ]),
  ]);

/** One row a name, precision and recall in each group; names that occur nowhere are left out. */
const details = <Name extends string>(
  groups: readonly Group[],
  heading: string,
  names: readonly Name[],
  talliesOf: (scores: Scores) => ReadonlyMap<Name, Tally>,
): string => {
  const rows = names.flatMap((name) => {
    const tallies = groups.map(
      ({ scores }) => talliesOf(scores).get(name) ?? { right: 0, wrong: 0, missed: 0 },
    );
    const all = tallies.at(-1) ?? { right: 0, wrong: 0, missed: 0 };
    if (all.right + all.wrong + all.missed === 0) return [];
    return [[name, String(all.right + all.missed), String(all.wrong), ...tallies.flatMap(pair)]];
  });
  const columns = groups.flatMap(({ name }) => [`${name} p`, `${name} r`]);
  return table([[heading, 'labelled', 'wrong', ...columns], ...rows]);
};

type Written = Pick<Message, 'text' | 'locale'>;

/** The messages behind each other, in texts of the greatest length. */
const longestOf = (messages: readonly Message[]): readonly Written[] => {
  const text = messages.map((one) => one.text).join('\n');
  return Array.from({ length: Math.ceil(text.length / LONGEST_MESSAGE) }, (_, i) => ({
    text: text.slice(i * LONGEST_MESSAGE, (i + 1) * LONGEST_MESSAGE),
  }));
};

/** The time of each message, shortest first: the middle one of its runs, for others use the machine too. */
const timesOf = (messages: readonly Written[]): readonly number[] => {
  const read = ({ text, locale }: Written): number => {
    const start = performance.now();
    understand(text, languageOf(locale));
    return performance.now() - start;
  };
  for (let round = 0; round < WARM_ROUNDS; round += 1) messages.forEach(read);
  const rounds = Array.from({ length: TIMED_ROUNDS }, () => messages.map(read));
  return messages
    .map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)))
    .toSorted((a, b) => a - b);
};
const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

const millisecondsOf = (sorted: readonly number[]): readonly string[] =>
  [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.at(-1) ?? Number.NaN].map((one) => one.toFixed(2));

const report = (messages: readonly Message[]): void => {
  const all = messages.map(scored);
  const groups = groupsOf(all);
  const times = timesOf(messages);
  const p95 = quantile(times, 0.95);
  const longest = timesOf(longestOf(messages));
  const { scores } = groups.at(-1) ?? { scores: score(all) };
  const confusions = scores.confusions
    .slice(0, MOST_CONFUSIONS)
    .map(({ labelled, understood, times: count }) => [`${labelled} → ${understood}`, String(count)]);
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  console.log(
    `${isSealed ? 'sealed' : options.of ? files.join(', ') : 'open'} messages, ${today}; p precision, r recall, in %\n`,
  );
  console.log(`${overview(groups)}\n`);
  console.log(`${details(groups, 'intent', INTENTS, (of) => of.intents)}\n`);
  if (confusions.length > 0) console.log(`${table([['labelled → understood', 'times'], ...confusions])}\n`);
  console.log(`${details(groups, 'fact', FACT_IDS, (of) => of.byFact)}\n`);
  console.log(
    table([
      ['milliseconds', 'p50', 'p95', 'max'],
      ['a message', ...millisecondsOf(times)],
      [`${LONGEST_MESSAGE} characters`, ...millisecondsOf(longest)],
    ]),
  );
  if (options.wrong) {
    for (const one of all) {
      const found = differences(one);
      if (found.length === 0) continue;
      console.log(`\n${one.message.id}  ${one.message.text}`);
      for (const line of found) console.log(`    ${line}`);
    }
  }
  check([
    [`facts: precision ${AIMS.precision}`, precision(scores.facts) >= AIMS.precision],
    [`facts: recall ${AIMS.recall}`, recall(scores.facts) >= AIMS.recall],
    [`intents: accuracy ${AIMS.intents}`, scores.intentAccuracy >= AIMS.intents],
    [`p95 under ${AIMS.milliseconds} ms`, p95 < AIMS.milliseconds],
  ]);
};

if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 2;
} else if (lines.length === 0) {
  console.error('There are no messages: name files behind --of.');
  process.exitCode = 2;
} else report(lines.map((line) => messageSchema.parse(line)));

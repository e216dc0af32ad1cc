/**
 * Full verdicts per second beside what other rule engines need for the outcome alone.
 *
 * npm run bench:engine [-- --check]
 */
import { FACT_IDS, type Facts, pickFacts } from '../src/contract/facts.ts';
import { judge } from '../src/eligibility/judge.ts';
import { jsonRulesEngine } from './peers/json-rules-engine.ts';
import { publicodes } from './peers/publicodes.ts';
import { type Inputs, inputsOf, inputsOfWhole } from './peers/rules.ts';
import { zenEngine } from './peers/zen.ts';
import { check, median, table } from './table.ts';
import { drawTenant, randomFrom } from './tenants.ts';

const CASES = 10_000;
const ROUNDS = 5;
const LEAST_MS_A_ROUND = 700;
/** Cases between two looks at the clock, and calls that zen-engine with threads of its own can have at once. */
const AT_ONCE = 100;
const TARGET = 10;

interface Case {
  readonly asOf: string;
  readonly facts: Facts;
}

/** Distinct cases of which everything is known; in every tenth nobody can say why the switch is not offered. */
const wholeCases = (random: () => number): readonly Case[] => {
  const distinct = new Map<string, Case>();
  while (distinct.size < CASES) {
    const { truth, asOf } = drawTenant(random);
    const facts: Facts = distinct.size % 10 === 0 ? { ...truth, offered: false } : truth;
    distinct.set(JSON.stringify(facts), { facts, asOf });
  }
  return [...distinct.values()];
};

/** The same cases with every fact but the surface known with probability one half. */
const halfKnown = (cases: readonly Case[], random: () => number): readonly Case[] =>
  cases.map(({ facts, asOf }) => ({
    asOf,
    facts: pickFacts(
      facts,
      FACT_IDS.filter((fact) => fact === 'surface' || random() < 0.5),
    ),
  }));

/** Works through the cases from one to another. */
type Work = (from: number, to: number) => unknown;

/** Cases a second, a hundred after the other, round and round until the time is long enough to tell. */
const rate = async (work: Work): Promise<number> => {
  const started = performance.now();
  let cases = 0;
  while (performance.now() - started < LEAST_MS_A_ROUND) {
    const from = cases % CASES;
    await work(from, from + AT_ONCE);
    cases += AT_ONCE;
  }
  return (cases * 1000) / (performance.now() - started);
};

const random = randomFrom(11);
const whole = wholeCases(random);
const half = halfKnown(whole, random);
const expected = whole.map(({ facts, asOf }) => judge(facts, asOf).outcome);
const inputs = whole.map(({ facts, asOf }) => inputsOfWhole(facts, asOf));
const halfInputs = half.map(({ facts, asOf }) => inputsOf(facts, asOf));

const assertSame = (name: string, outcomes: readonly string[]): void => {
  const wrong = outcomes.findIndex((outcome, i) => outcome !== expected[i]);
  if (wrong < 0) return;
  throw new Error(`${name}: ${outcomes[wrong]}, not ${expected[wrong]}: ${JSON.stringify(inputs[wrong])}`);
};

const jsonRules = jsonRulesEngine();
const zen = zenEngine();
const peer = publicodes(false);
const peerAsking = publicodes(true);

const judgeAll =
  (cases: readonly Case[]): Work =>
  (from, to) => {
    let rules = 0;
    for (let i = from; i < to; i += 1) {
      const one = cases[i];
      if (one !== undefined) rules += judge(one.facts, one.asOf).rules.length;
    }
    return rules;
  };

type Outcomes = (from: number, to: number) => Promise<readonly string[]>;

const oneByOne =
  (outcome: (of: Inputs) => string | Promise<string>): Outcomes =>
  async (from, to) => {
    const outcomes: string[] = [];
    for (const one of inputs.slice(from, to)) outcomes.push(await outcome(one));
    return outcomes;
  };

const PEERS: ReadonlyMap<string, Outcomes> = new Map([
  ['zen-engine, one by one', oneByOne(zen)],
  [`zen-engine, ${AT_ONCE} at once`, (from, to) => Promise.all(inputs.slice(from, to).map(zen))],
  ['json-rules-engine', oneByOne(jsonRules)],
  ['publicodes', oneByOne(peer.outcome)],
]);

// The first pass warms up and shows that all mean the same.
for (const [name, outcomes] of PEERS) assertSame(name, await outcomes(0, CASES));
console.log(`The peers agree with every one of the ${CASES} outcomes.`);

const works = new Map<string, Work>([
  ['whole', judgeAll(whole)],
  ['half', judgeAll(half)],
  ...PEERS,
  ['publicodes half', (from, to) => halfInputs.slice(from, to).map((one) => peerAsking.ask(one, 'outcome'))],
]);
const figures = new Map<string, number[]>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, work] of works) figures.set(name, [...(figures.get(name) ?? []), await rate(work)]);
}

const of = (name: string): number => median(figures.get(name) ?? []);
const shown = (figure: number): string => Math.round(figure).toLocaleString('en');
const times = (figure: number): string => `${(of('whole') / figure).toFixed(1)}`;
console.log(`Cases a second, median of ${ROUNDS} rounds; Node ${process.version}\n`);
console.log(
  table([
    ['engine', 'whole cases', 'half-known', 'planbyte is faster by'],
    ['planbyte, full verdict', shown(of('whole')), shown(of('half')), ''],
    ...[...PEERS.keys()].map((name) => [
      `${name}, outcome`,
      shown(of(name)),
      name === 'publicodes' ? shown(of('publicodes half')) : '-',
      times(of(name)),
    ]),
  ]),
);
const fastest = Math.max(...[...PEERS.keys()].map(of));
check([[`${TARGET} times the fastest peer on whole cases`, of('whole') >= TARGET * fastest]]);

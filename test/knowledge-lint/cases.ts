/** Cases enough for everything that can happen to happen: examples, single changes of a clear case, and many at random. */
import fc from 'fast-check';
import { DONT_KNOW, FACT_IDS, type Facts } from '../../src/contract/facts.ts';
import { PATHS, type Path, type Verdict } from '../../src/contract/verdict.ts';
import {
  CLEAR,
  forget,
  learn,
  mostlyClear,
  PATH_FACTS,
  someFacts,
  TODAY,
  valuesOf,
} from '../eligibility/facts-at-random.ts';
import type { Knowledge, KnownRule } from './knowledge.ts';

export interface Case {
  readonly facts: Facts;
  readonly asOf: string;
}
/** A case with what is judged of it. */
export interface Judged extends Case {
  readonly verdict: Verdict;
}

const SEED = 1;
/** Of each kind of random facts. */
const RANDOM = 1000;

/** The paths that a rule says it is known on. */
export const pathsOf = ({ sources }: KnownRule): readonly Path[] =>
  PATHS.filter((path) => sources[path] !== undefined);

const on = (path: Path, facts: Facts): Facts => ({ ...facts, ...PATH_FACTS[path] });

/** A case without obstacles on each path. */
export const CLEAR_CASES: readonly Case[] = PATHS.map((path) => ({ facts: on(path, CLEAR), asOf: TODAY }));

/** Every clear case with one fact otherwise, not known, or not to be told. */
const oneOtherwise: readonly Case[] = CLEAR_CASES.flatMap(({ facts, asOf }) =>
  FACT_IDS.flatMap((fact) =>
    [forget(facts, fact), ...[...valuesOf(fact), DONT_KNOW].map((value) => learn(facts, fact, value))].map(
      (other) => ({ facts: other, asOf }),
    ),
  ),
);

/** A rule's examples on each of its paths, alone and as what is otherwise in a clear case. */
const examplesOf = (rule: KnownRule): readonly Case[] =>
  Object.values(rule.examples)
    .flat()
    .flatMap(({ facts, asOf = TODAY }) =>
      pathsOf(rule).flatMap((path) => [
        { facts: on(path, facts), asOf },
        { facts: on(path, { ...CLEAR, ...facts }), asOf },
      ]),
    );

const AT_RANDOM: readonly Case[] = [
  mostlyClear(),
  someFacts(),
  someFacts({ unknown: 2, dontKnow: 1, known: 6 }, FACT_IDS),
].flatMap((some) =>
  fc.sample(some, { seed: SEED, numRuns: RANDOM }).map((facts) => ({ facts, asOf: TODAY })),
);

/** All the cases, beginning with nothing known; the same every time. */
export const casesFor = ({ rules }: Pick<Knowledge, 'rules'>): readonly Case[] => [
  { facts: {}, asOf: TODAY },
  ...CLEAR_CASES,
  ...rules.flatMap(examplesOf),
  ...oneOtherwise,
  ...AT_RANDOM,
];

/** The cases with their verdicts. */
export const judgeAll = (knowledge: Pick<Knowledge, 'rules' | 'judge'>): readonly Judged[] =>
  casesFor(knowledge).map(({ facts, asOf }) => ({ facts, asOf, verdict: knowledge.judge(facts, asOf) }));

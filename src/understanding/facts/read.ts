/** The facts of a message: what is certain, what has to be asked back, and why. */
import { FACTS, type FactId, type FactKind, type Facts } from '../../contract/facts.ts';
import { readFacts } from '../../eligibility/case.ts';
import type { Match, Placed } from '../phrases/match.ts';
import type { Meaning } from '../phrases/phrases.ts';
import type { Evidence, Unsure } from '../understanding.ts';
import { Marks } from './marks.ts';
import { plansSaidIn, type SaidPlan } from './plans.ts';
import { type Said, saidIn } from './said.ts';

export interface FactsRead {
  readonly facts: Facts;
  readonly unsure: Unsure;
  readonly evidence: readonly Evidence[];
}

interface Held {
  readonly value: unknown;
  readonly sure: boolean;
  readonly of: readonly (Said | SaidPlan)[];
}

/** What is said of one fact; null where it contradicts itself, for then nothing is certain. */
const settle = (fact: FactId, said: readonly Said[]): Held | null => {
  const kind: FactKind = FACTS[fact];
  const sure = said.filter((one) => one.sure);
  const counted = sure.length > 0 ? sure : said;
  const values = [...new Set(counted.map(({ value }) => value))];
  if (kind.kind === 'choices' && !values.includes('dont-know')) {
    return {
      value: kind.values.filter((value) => values.includes(value)),
      sure: sure.length > 0,
      of: counted,
    };
  }
  const [value, ...others] = values.length === 2 ? values.filter((one) => one !== 'dont-know') : values;
  if (value === undefined || others.length > 0) return null;
  return { value, sure: sure.length > 0, of: counted.filter((one) => one.value === value) };
};

const settlePlan = (said: SaidPlan): readonly [FactId, Held] => {
  const [only, ...others] = said.plans;
  const sure = said.sure && others.length === 0;
  return [
    said.role === 'source' ? 'sourcePlan' : 'targetPlan',
    { value: sure || others.length === 0 ? only : said.plans, sure, of: [said] },
  ];
};

/** Reads every fact that a message tells. */
export const factsIn = (placed: Placed, matches: readonly Match<Meaning>[]): FactsRead => {
  const tellsNothing = matches.every(({ meaning: { kind } }) => kind === 'intent' || kind === 'mark');
  if (tellsNothing) return { facts: {}, unsure: {}, evidence: [] };
  const marks = new Marks(placed, matches);
  const byFact = new Map<FactId, Said[]>();
  for (const said of saidIn(matches, placed, marks)) {
    const known = byFact.get(said.fact);
    if (known === undefined) byFact.set(said.fact, [said]);
    else known.push(said);
  }
  const held = new Map<FactId, Held>();
  for (const [fact, said] of byFact) {
    const settled = settle(fact, said);
    if (settled !== null) held.set(fact, settled);
  }
  for (const said of plansSaidIn(matches, placed, marks)) {
    const [fact, settled] = settlePlan(said);
    held.set(fact, settled);
  }
  const { tokens } = placed.message;
  return {
    facts: sureFrom(held),
    unsure: unsureFrom(held),
    evidence: [...held].flatMap(([fact, { value, sure, of }]) =>
      of.map(({ from, to, because }) => ({
        of: { kind: 'fact' as const, fact, value, sure },
        start: tokens[from]?.start ?? 0,
        end: tokens[to - 1]?.end ?? 0,
        because,
      })),
    ),
  };
};

/** What is certain; a value that the contract does not know, as a half licence, is not said. */
const sureFrom = (held: ReadonlyMap<FactId, Held>): Facts =>
  Object.assign(
    {},
    ...[...held].map(([fact, { value, sure }]) => (sure ? (readFacts({ [fact]: value }) ?? {}) : {})),
  );

const unsureFrom = (held: ReadonlyMap<FactId, Held>): Unsure => {
  const unsure: { [F in FactId]?: Unsure[F] } = {};
  for (const [fact, { value, sure }] of held) if (!sure) put(unsure, fact, value);
  return unsure;
};

const put = <F extends FactId>(unsure: { [K in FactId]?: Unsure[K] }, fact: F, value: unknown): void => {
  if (Array.isArray(value)) {
    unsure[fact] = value.filter((one): one is string => typeof one === 'string');
    return;
  }
  const checked = readFacts({ [fact]: value })?.[fact];
  if (checked !== undefined && checked !== 'dont-know') Object.assign(unsure, { [fact]: checked });
};

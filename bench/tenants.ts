/** Draws tenants from the population: what is true of each, and what its admin can tell when asked. */

import { DONT_KNOW, type Facts } from '../src/contract/facts.ts';
import type { RuleId } from '../src/contract/verdict.ts';
import { parseCase } from '../src/eligibility/case.ts';
import { judge } from '../src/eligibility/judge.ts';
import { NAMED_RULES } from '../src/eligibility/rules/index.ts';
import population from './population.json' with { type: 'json' };

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export interface Tenant {
  readonly asOf: string;
  /** What the conversation starts from. */
  readonly start: Facts;
  /** What is true of the tenant. */
  readonly truth: Facts;
  /** What the admin answers to each question. */
  readonly answers: Facts;
}

type Weighted = readonly (readonly unknown[])[];

const pick = (random: () => number, options: Weighted): unknown => {
  const total = options.reduce((sum, [, weight]) => sum + Number(weight), 0);
  let left = random() * total;
  for (const [value, weight] of options) {
    left -= Number(weight);
    if (left < 0) return value;
  }
  return options.at(-1)?.[0];
};

const between = (random: () => number, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

const asPair = (value: unknown): readonly [unknown, unknown] => {
  if (!Array.isArray(value)) throw new Error('the population holds a pair that is none');
  return [value[0], value[1]];
};

const counts = (random: () => number): { licencesPurchased: number; usersLicensed: number } => {
  const [low, high] = asPair(pick(random, population.licences));
  const licencesPurchased = between(random, Number(low), Number(high));
  const over = random() < population.shareWithMoreUsersThanLicences;
  const usersLicensed = over
    ? licencesPurchased + between(random, 1, Math.max(1, Math.round(licencesPurchased * 0.5)))
    : between(random, Math.max(1, Math.floor(licencesPurchased * 0.5)), licencesPurchased);
  return { licencesPurchased, usersLicensed };
};

/** Checks the facts of a tenant the way everything from outside is checked. */
const facts = (raw: Record<string, unknown>, asOf: string): Facts => {
  const parsed = parseCase({ facts: raw }, asOf);
  if (!parsed.ok) throw new Error(`the population draws what is no case: ${JSON.stringify(parsed.error)}`);
  return parsed.value.facts;
};

const CLEARED_BY_OFFER: ReadonlySet<RuleId> = new Set(
  NAMED_RULES.filter(({ clearedByOffer }) => clearedByOffer).map(({ id }) => id),
);
const ABOUT_THE_TARGET: ReadonlySet<RuleId> = new Set([
  'fewer-data-services',
  'pair-not-listed',
  'target-retired',
  'same-plan',
]);

/** Draws one tenant. */
export const drawTenant = (random: () => number): Tenant => {
  const surface = pick(random, population.surface);
  const wizard = surface === 'switch-wizard';
  const asOf = wizard ? '2014-06-01' : '2026-11-22';
  const raw: Record<string, unknown> = { surface };
  for (const [fact, options] of Object.entries(population.choices)) raw[fact] = pick(random, options);
  const [source, target] =
    surface === 'switch-button'
      ? ['office-365-e4', 'office-365-e3']
      : asPair(pick(random, wizard ? population.wizardPairs : population.pairs));
  Object.assign(raw, { sourcePlan: source, targetPlan: target }, counts(random));

  const judged = judge(facts(raw, asOf), asOf);
  raw.offered = !judged.applies.some(
    (rule) => rule === 'bought-through-seller' || CLEARED_BY_OFFER.has(rule),
  );
  raw.targetOffered =
    source === 'other' || target === 'other'
      ? random() < population.targetOfferedWithOtherPlan
      : !judged.applies.some((rule) => ABOUT_THE_TARGET.has(rule));
  const truth = facts(raw, asOf);
  const told: Record<string, unknown> = { ...raw };
  for (const [fact, share] of Object.entries(population.cannotTell)) {
    if (random() < share) told[fact] = DONT_KNOW;
  }
  return { asOf, start: facts({ surface }, asOf), truth, answers: facts(told, asOf) };
};

/** Draws `count` tenants that are the same for the same seed. */
export const drawTenants = (count: number, seed: number): readonly Tenant[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => drawTenant(random));
};

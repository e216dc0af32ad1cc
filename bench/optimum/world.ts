/**
 * The population as probabilities: how likely each answer is, given all answers so far. Exact: facts are drawn
 * independently of each other but for plans, counts and `offered`, which is false when some rule applies.
 */
import { DONT_KNOW, type FactId, type Facts, isFactId, type Surface } from '../../src/contract/facts.ts';
import type { Path } from '../../src/contract/verdict.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { TRUE } from '../../src/eligibility/reading.ts';
import type { Rule } from '../../src/eligibility/rule.ts';
import { NAMED_RULES } from '../../src/eligibility/rules/index.ts';
import population from '../population.json' with { type: 'json' };
import { agree, type Counts, countsDrawn, standingFor, tellable } from './counts.ts';

/** One way in which a group of facts can be true of a tenant. */
interface Chance {
  readonly facts: Facts;
  readonly counts?: Counts;
  readonly p: number;
}
interface Group {
  readonly facts: readonly FactId[];
  readonly chances: readonly Chance[];
}
/** A group with the rules that hang on it: by path, whether each chance leaves the offer standing. */
interface RuledGroup extends Group {
  readonly harmless: readonly (readonly boolean[])[];
  readonly seen: Map<string, readonly number[]>;
}

type Answer = string | number | boolean;

/** Everything about one surface that a search for the best questions needs. */
export interface World {
  readonly surface: Surface;
  readonly asOf: string;
  /** Facts that a rule stronger than not-yet reads, or that choose the path or the guide. */
  readonly strong: ReadonlySet<FactId>;
  readonly groups: readonly Group[];
  /** How likely it is, path by path, that a group is as known; then the same with no rule of it in the way. */
  readonly likelihood: (group: number, known: Facts) => readonly number[];
  /** How likely everything known is. */
  readonly weight: (known: Facts) => number;
  /** What can be answered to a question. */
  readonly answers: (fact: FactId, known: Facts) => readonly Answer[];
  /** The same knowledge, with two plans put for all pairs that no rule tells apart. */
  readonly simplified: (known: Facts) => Facts;
}

const CANNOT_TELL: ReadonlyMap<string, number> = new Map(Object.entries(population.cannotTell));
const cannotTell = (fact: FactId): number => CANNOT_TELL.get(fact) ?? 0;

/** A fact more. */
export const told = (known: Facts, fact: FactId, answer: unknown): Facts => ({ ...known, [fact]: answer });

const shares = (options: readonly (readonly unknown[])[]): readonly (readonly [unknown, number])[] => {
  const total = options.reduce((sum, [, weight]) => sum + Number(weight), 0);
  return options.map(([value, weight]) => [value, Number(weight) / total]);
};

const ABOUT_THE_TARGET: readonly string[] = [
  'fewer-data-services',
  'pair-not-listed',
  'target-retired',
  'same-plan',
];

const pairsOn = (surface: Surface, asOf: string): readonly Chance[] => {
  const drawn =
    surface === 'switch-button'
      ? [[['office-365-e4', 'office-365-e3'], 1]]
      : surface === 'switch-wizard'
        ? population.wizardPairs
        : population.pairs;
  return shares(drawn).flatMap(([pair, p]): Chance[] => {
    const [from, to]: unknown[] = Array.isArray(pair) ? pair : [];
    const facts = told(told({ surface, billingProfile: false }, 'sourcePlan', from), 'targetPlan', to);
    const isListed = !judge(facts, asOf).applies.some((rule) => ABOUT_THE_TARGET.includes(rule));
    const { sourcePlan = '', targetPlan = '' } = facts;
    const yes = population.targetOfferedWithOtherPlan;
    const listed = from === 'other' || to === 'other' ? yes : Number(isListed);
    return [
      { facts: { sourcePlan, targetPlan, targetOffered: true }, p: p * listed },
      { facts: { sourcePlan, targetPlan, targetOffered: false }, p: p * (1 - listed) },
    ].filter((chance) => chance.p > 0);
  });
};

const drawnGroups = (surface: Surface, asOf: string): readonly Group[] => [
  ...Object.entries(population.choices).flatMap(([fact, options]): Group[] =>
    isFactId(fact) && fact !== 'billingProfile'
      ? [
          {
            facts: [fact],
            chances: shares(options).map(([value, p]) => ({ facts: told({}, fact, value), p })),
          },
        ]
      : [],
  ),
  {
    facts: ['licencesPurchased', 'usersLicensed'],
    chances: countsDrawn().map(({ counts, p }) => ({ facts: standingFor(counts), counts, p })),
  },
  { facts: ['sourcePlan', 'targetPlan', 'targetOffered'], chances: pairsOn(surface, asOf) },
];

const together = (a: Group, b: Group): Group => ({
  facts: [...a.facts, ...b.facts],
  chances: a.chances.flatMap((one) =>
    b.chances.map((other) => ({
      ...one,
      ...other,
      facts: { ...one.facts, ...other.facts },
      p: one.p * other.p,
    })),
  ),
});

/** Puts groups together that one rule reads. */
const joined = (groups: readonly Group[], rules: readonly Rule[]): readonly Group[] =>
  rules.reduce((before, { reads }) => {
    const [first, ...others] = before.filter(({ facts }) => facts.some((fact) => reads.includes(fact)));
    if (first === undefined || others.length === 0) return before;
    const rest = before.filter((group) => group !== first && !others.includes(group));
    return [...rest, others.reduce(together, first)];
  }, groups);

const isAsKnown = ({ facts, counts }: Chance, own: readonly FactId[], known: Facts): boolean =>
  (counts === undefined || agree(counts, known)) &&
  own.every((fact) => {
    const value = known[fact];
    if (value === undefined || value === DONT_KNOW) return true;
    return fact === 'licencesPurchased' || fact === 'usersLicensed' || value === facts[fact];
  });

const likelihoodOf = (group: RuledGroup, known: Facts): readonly number[] => {
  const key = group.facts.map((fact) => String(known[fact])).join();
  const before = group.seen.get(key);
  if (before !== undefined) return before;
  const answered = group.facts
    .filter((fact) => known[fact] !== undefined)
    .reduce((p, fact) => p * (known[fact] === DONT_KNOW ? cannotTell(fact) : 1 - cannotTell(fact)), 1);
  const sums = [0, ...group.harmless.map(() => 0)];
  group.chances.forEach((chance, i) => {
    if (!isAsKnown(chance, group.facts, known)) return;
    const p = chance.p * answered;
    sums[0] = (sums[0] ?? 0) + p;
    group.harmless.forEach((harmless, path) => {
      if (harmless[i] === true) sums[path + 1] = (sums[path + 1] ?? 0) + p;
    });
  });
  group.seen.set(key, sums);
  return sums;
};

/** For every pair of plans the first of those that no rule tells from it. */
const alike = (surface: Surface, asOf: string, pairs: readonly Chance[]): ReadonlyMap<string, Facts> => {
  const first = new Map<string, Facts>();
  const standIn = new Map<string, Facts>();
  for (const { facts } of pairs) {
    const { sourcePlan = '', targetPlan = '', targetOffered = true } = facts;
    const known: Facts = {
      surface,
      sourcePlan,
      targetPlan,
      billingProfile: false,
      moveScope: 'everyone',
      notEligible: true,
      purchaseChannel: 'direct',
      adminRole: 'other-admin',
      usersLicensed: 26,
    };
    const { rules, missing, guide } = judge(known, asOf);
    const other = [sourcePlan, targetPlan].includes('other');
    const key = JSON.stringify([
      rules.map(({ status }) => status),
      missing,
      guide,
      other || targetOffered,
      other,
    ]);
    const plans = first.get(key) ?? { sourcePlan, targetPlan };
    first.set(key, plans);
    standIn.set(`${sourcePlan} ${targetPlan}`, plans);
  }
  return standIn;
};

/** The population on one surface. */
export const worldOf = (surface: Surface): World => {
  const asOf = surface === 'switch-wizard' ? '2014-06-01' : '2026-11-22';
  const paths: readonly Path[] = surface === 'change-plan' ? ['link', 'options'] : [surface];
  const rules = NAMED_RULES.filter(({ sources }) => paths.some((path) => sources[path] !== undefined));
  const decisive = rules.filter(({ id, clearedByOffer }) => clearedByOffer || id === 'bought-through-seller');
  const groups = joined(drawnGroups(surface, asOf), decisive).map(
    (group): RuledGroup => ({
      ...group,
      seen: new Map(),
      harmless: paths.map((path) =>
        group.chances.map(({ facts }) =>
          decisive.every(
            ({ sources, when }) =>
              sources[path] === undefined || when({ facts: { ...facts, surface }, asOf }) !== TRUE,
          ),
        ),
      ),
    }),
  );
  const likelihood = (index: number, known: Facts): readonly number[] => {
    const group = groups[index];
    return group === undefined ? [] : likelihoodOf(group, known);
  };
  const standIn = alike(surface, asOf, pairsOn(surface, asOf));

  const onPath = (path: Path, { billingProfile }: Facts): number => {
    if (paths.length === 1) return 1;
    const [[, withProfile] = [true, 0]] = shares(population.choices.billingProfile);
    const prior = path === 'options' ? withProfile : 1 - withProfile;
    if (billingProfile === undefined) return prior;
    if (billingProfile === DONT_KNOW) return prior * cannotTell('billingProfile');
    return billingProfile === (path === 'options') ? prior * (1 - cannotTell('billingProfile')) : 0;
  };
  const weight = (known: Facts): number => {
    const products = groups.reduce<readonly number[]>(
      (before, _, i) => likelihood(i, known).map((p, at) => p * (before[at] ?? 1)),
      [],
    );
    const [all = 0, ...harmless] = products;
    const tells = 1 - cannotTell('offered');
    return paths.reduce((sum, path, i) => {
      const none = harmless[i] ?? 0;
      const { offered } = known;
      const p =
        offered === undefined
          ? all
          : offered === DONT_KNOW
            ? all * (1 - tells)
            : tells * (offered ? none : all - none);
      return sum + p * onPath(path, known);
    }, 0);
  };
  const answers = (fact: FactId, known: Facts): readonly Answer[] => {
    if (fact === 'offered' || fact === 'billingProfile') return [true, false, DONT_KNOW];
    if (fact === 'licencesPurchased' || fact === 'usersLicensed') return tellable(fact, known);
    const own = groups.find(({ facts }) => facts.includes(fact))?.chances ?? [];
    const values = new Set(own.map(({ facts }) => facts[fact]).filter((value) => value !== undefined));
    const plain = [...values].filter((value) => typeof value !== 'object');
    return cannotTell(fact) > 0 ? [...plain, DONT_KNOW] : plain;
  };
  return {
    surface,
    asOf,
    groups,
    strong: new Set<FactId>([
      ...rules.filter(({ effect }) => effect !== 'not-yet').flatMap(({ reads }) => reads),
      'offered',
      'billingProfile',
      'moveScope',
      'targetPlan',
      'sourcePlan',
    ]),
    likelihood,
    weight,
    answers,
    simplified: (known) => ({ ...known, ...standIn.get(`${known.sourcePlan} ${known.targetPlan}`) }),
  };
};
